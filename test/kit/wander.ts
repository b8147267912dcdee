/** Goes through the questions of a request for help with answers by chance, as far as they lead, without sending it. */
import type { FastifyInstance } from 'fastify';
import type { Chance } from './chance.ts';
import type { JsonAction, JsonPage } from './client.ts';
import { asJson, fill } from './filler.ts';
import type { Caller } from './walk.ts';

const mostQuestions = 30;
const mostTries = 6;

const pageAt = async (caller: Caller, url: string): Promise<JsonPage | null> => {
  const reply = await caller.asProgram(url);
  return reply.status === 200 ? JSON.parse(reply.text) : null;
};

const doIt = async (
  server: FastifyInstance,
  caller: Caller,
  action: JsonAction,
  chance: Chance,
): Promise<string | null> => {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const { type, body } = asJson(fill(action, chance));
    const headers = { ...caller.program, 'content-type': type };
    const reply = await server.inject({ method: 'POST', url: action.href, headers, payload: body });
    if (reply.statusCode === 200 || reply.statusCode === 201) return reply.json().location;
  }
  return null;
};

/** Out: the addresses that the answers led to. */
export const wander = async (
  server: FastifyInstance,
  caller: Caller,
  start: JsonAction,
  chance: Chance,
): Promise<readonly string[]> => {
  const been: string[] = [];
  for (let action: JsonAction | undefined = start; action !== undefined && been.length < mostQuestions; ) {
    const next: string | null = await doIt(server, caller, action, chance);
    if (next === null || been.includes(next)) break;
    const page: JsonPage | null = await pageAt(caller, next);
    // A question that cannot be asked after all leads on by itself.
    if (page === null) break;
    been.push(next);
    action = page.actions.find(({ name }) => name === 'answer');
  }
  return been;
};
