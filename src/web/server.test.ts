import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makeServer } from './server.ts';

let server: FastifyInstance;

before(async () => {
  server = await makeServer({
    secure: false,
    proxies: 0,
    log: (line) => assert.fail(line),
    wantsJson: ({ headers }) => headers.accept === 'application/json',
    troublePage: (status) => `<!DOCTYPE html><h1>Trouble ${status}</h1>`,
  });
  server.get('/thing/:name', async () => 'a thing');
});
after(() => server.close());

const addresses = ['/thing/%', '/thing/%ff', '/%E0%A4%A', `/thing/${'long'.repeat(100)}`, '/nowhere'];

for (const url of addresses) {
  test(`an address that no page can have is like one that is not there: ${url.slice(0, 20)}`, async () => {
    const asked = await server.inject({ url, headers: { accept: 'text/html' } });
    assert.equal(asked.statusCode, 404);
    assert.equal(asked.body, '<!DOCTYPE html><h1>Trouble 404</h1>');
    assert.match(String(asked.headers['content-security-policy']), /default-src 'none'/u);
    assert.equal(asked.headers['x-content-type-options'], 'nosniff');
    assert.equal(asked.headers['cache-control'], 'no-store');
    const program = await server.inject({ url, headers: { accept: 'application/json' } });
    assert.equal(program.statusCode, 404);
    assert.equal(program.headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.equal(program.json().status, 404);
  });
}
