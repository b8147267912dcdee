/** The letter itself, for those who may open the page of the decision. */
import type { FastifyInstance } from 'fastify';
import { signInFirst, visitOf } from '../../../../web/entry.ts';
import { notThere } from '../../../../web/page.ts';
import type { Services } from '../../../site.ts';
import { openCaseView } from '../../case-view.ts';
import { endings, sendFile } from '../../documents/download.ts';
import { opensDecision } from '../who-opens.ts';

/** Registers the letter's address. Not there, not theirs and erased look the same as any page that is not there. */
export const mountLetter = (server: FastifyInstance, services: Services): void => {
  const { store, door } = services;
  server.get('/case/:ref/decision/letter', async (request, reply) => {
    const visit = await visitOf(request, { services, now: store.now, enter: door.enter });
    if (visit.visitor === null) return signInFirst(request, reply);
    const view = await openCaseView(visit);
    if (view === notThere || !opensDecision(view.state, view.place)) return reply.callNotFound();
    const letter = view.state.mediation?.decision.letter ?? null;
    if (letter === null) return reply.callNotFound();
    const content = (await view.read([letter.content])).bytes(letter.content);
    if (content === null) return reply.callNotFound();
    // The name of the kept file holds no name and no need.
    return sendFile(reply, letter.type, `letter.${endings[letter.type]}`, content);
  });
};
