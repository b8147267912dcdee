/** Words that the caseworkers' pages share. */
import type { Stage } from '../../case/standing.ts';
import type { TakingPart } from '../../case/state.ts';

export const words = {
  reference: (reference: string) => `Case ${reference}`,
  standing: {
    named: 'Not invited yet.',
    invited: (day: string, replyBy: string) => `Invited on ${day}. Answer wanted by ${replyBy}.`,
    agreed: (day: string) => `Agreed on ${day}.`,
    declined: (day: string) => `Said no on ${day}.`,
    left: (day: string) => `Left on ${day}.`,
    paused: (day: string) => `Has paused since ${day}.`,
  },
  taking: {
    named: 'not invited',
    invited: 'invited',
    agreed: 'agreed',
    declined: 'said no',
    left: 'left',
    paused: 'paused',
  } satisfies Record<TakingPart['is'] | 'paused', string>,
  stage: {
    checking: 'New request',
    inviting: 'Inviting',
    'choosing-mediator': 'Choosing a mediator',
    talking: 'Talking',
    signing: 'Signing',
    'keeping-promises': 'Keeping promises',
    closed: 'Closed',
  } satisfies Record<Stage, string>,
} as const;
