/** The calendar file of the meeting, for downloading: of the fixed one, or of the last one where none is fixed. */
import type { FastifyInstance } from 'fastify';
import { calendarFile } from '../../../meeting/calendar-file.ts';
import { calendarMeeting } from '../../../meeting/calendar-meeting.ts';
import { signInFirst, visitOf } from '../../../web/entry.ts';
import { notThere } from '../../../web/page.ts';
import type { Services } from '../../site.ts';
import { openCaseView } from '../case-view.ts';
import { sharesMeeting } from './meeting.ts';

/** Registers the address. A meeting that was cancelled gives a file that takes it out of the calendar again. */
export const mountMeetingCalendar = (server: FastifyInstance, services: Services): void => {
  const { store, door, config } = services;
  const { serviceName, baseUrl } = config;
  const entry = { services, now: store.now, enter: door.enter };
  server.get('/case/:ref/meeting/calendar.ics', async (request, reply) => {
    const visit = await visitOf(request, entry);
    if (visit.visitor === null) return signInFirst(request, reply);
    const view = await openCaseView(visit);
    if (view === notThere || !sharesMeeting(view)) return reply.callNotFound();
    const { fixed, past } = view.state.meetings;
    const meeting = fixed ?? past.at(-1);
    if (meeting === undefined) return reply.callNotFound();
    const about = { stampedAt: visit.at, serviceName, baseUrl, reference: view.state.reference };
    return reply
      .type('text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', 'attachment; filename="meeting.ics"')
      .header('cache-control', 'no-store')
      .send(calendarFile(calendarMeeting(meeting, about), 'PUBLISH'));
  });
};
