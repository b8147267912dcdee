/** What falls away at once when a case loses its mediator: the open joint room and the meeting that the mediator fixed. */
import type { ProposedEvent } from '../../events.ts';
import type { Case } from '../../state.ts';

export const withoutMediator = ({ rooms, meetings }: Case): readonly ProposedEvent[] => [
  ...(rooms.jointIsOpen ? [{ kind: 'joint-room-closed' as const }] : []),
  ...(meetings.fixed === null ? [] : [{ kind: 'meeting-cancelled' as const, meeting: meetings.fixed.id }]),
];
