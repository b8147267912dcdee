/** The raw baseline: `node:http` sending the same bytes with the same headers, and nothing else. */
import { createServer } from 'node:http';

process.once('message', (message: { body: string; type: string }) => {
  const body = Buffer.from(message.body);
  const server = createServer((_, reply) => {
    reply.writeHead(200, { 'content-type': message.type, 'content-length': body.length });
    reply.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
  });
});
