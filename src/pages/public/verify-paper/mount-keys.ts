/** The public keys with which seals are checked, for everybody: a JWK set (RFC 7517) at one address a kind of paper. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../site.ts';

export const keyAddresses = ['/agreements/keys.json', '/certificates/keys.json'];

/** Who keeps the set can check seals years later, without us. */
export const mountKeys = (server: FastifyInstance, { signingKey }: Services): void => {
  for (const address of keyAddresses) {
    server.get(address, async (_, reply) =>
      reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .header('access-control-allow-origin', '*')
        .send(JSON.stringify({ keys: [signingKey.publicJwk] })),
    );
  }
};
