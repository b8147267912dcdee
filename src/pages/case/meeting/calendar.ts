/** The calendar file of the meeting: for the people of the case and the mediator, and it names none of them. */
import type { FastifyInstance } from 'fastify';
import { calendarFile } from '../../../meeting/calendar-file.ts';
import { signInFirst, visitOf } from '../../../web/entry.ts';
import { notThere } from '../../../web/page.ts';
import type { Services } from '../../site.ts';
import { openMeeting } from './meeting-view.ts';

export const mountCalendar = (server: FastifyInstance, services: Services): void => {
  const { config, door, store } = services;
  server.get('/case/:ref/meeting/calendar.ics', async (request, reply) => {
    const visit = await visitOf(request, { services, now: store.now, enter: door.enter });
    if (visit.visitor === null) return signInFirst(request, reply);
    const meeting = await openMeeting(visit);
    const { fixed = null, past = [] } = meeting === notThere ? {} : meeting.view.state.meetings;
    const shown = fixed ?? past.at(-1) ?? null;
    if (meeting === notThere || shown === null) return reply.callNotFound();
    const file = calendarFile(
      {
        uid: `${shown.id}@${new URL(config.baseUrl).hostname}`,
        sequence: shown.sequence,
        stampedAt: store.now(),
        startsAt: Temporal.Instant.from(shown.time.startsAt),
        endsAt: Temporal.Instant.from(shown.time.endsAt),
        serviceName: config.serviceName,
        url: `${config.baseUrl}${meeting.view.url}/meeting`,
        cancelled: shown.is === 'cancelled',
      },
      'PUBLISH',
    );
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="meeting.ics"')
      .send(file);
  });
};
