/** Serves the sample pages and the static files as the service does: compressed, with the same security policy. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { staticFile } from '../../src/web/static-files.ts';
import { casePage, formPage, startPage } from './family-pages.ts';
import type { SamplePage } from './frame.ts';
import { roomPage, sampleMessage } from './room-page.ts';
import { answersPage, deskPage, donePage } from './worker-pages.ts';

export interface Gallery {
  readonly origin: string;
  readonly pages: readonly SamplePage[];
  /** Sends a message to every open room, as the service would. */
  readonly sendMessage: (id: string, text: string) => void;
  /** Cuts the connections of all open rooms. */
  readonly cutFeeds: () => void;
  readonly close: () => Promise<void>;
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const pages = [startPage, casePage, roomPage, formPage, deskPage, donePage, answersPage];

const answerPage = (page: SamplePage | undefined, response: ServerResponse): void => {
  if (page === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-security-policy': policy,
  });
  response.end(brotliCompressSync(page.document.toString()));
};

const answerStatic = (address: string, response: ServerResponse): void => {
  const file = staticFile(address);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': file.contentType,
    'cache-control': file.cacheControl,
    ...(file.brotli ? { 'content-encoding': 'br' } : {}),
  });
  response.end(file.brotli ?? file.body);
};

/** On loopback only; port 0 takes any that is free. */
export const serveGallery = async (port: number): Promise<Gallery> => {
  const feeds = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    if (address.startsWith('/static/')) return answerStatic(address, response);
    if (address !== '/feed')
      return answerPage(
        pages.find((page) => `/${page.name}` === address),
        response,
      );
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 200\n\n');
    feeds.add(response);
    response.on('close', () => feeds.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    sendMessage: (id, text) => {
      const data = JSON.stringify({ id, html: sampleMessage(id, text).toString() });
      for (const feed of feeds) feed.write(`event: message\nid: ${id}\ndata: ${data}\n\n`);
    },
    cutFeeds: () => {
      for (const feed of feeds) feed.destroy();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
