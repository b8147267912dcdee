/** Sharing and finding documents as people and programs do, for tests. */
import type { PersonKey } from '#src/demonstration/people.ts';
import type { TestService } from '#test/kit/service.ts';

export interface Line {
  readonly href: string;
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly bytes: number;
  readonly by: string;
  readonly openedByYouAt: string | null;
  readonly openedBy?: readonly { readonly name: string; readonly at: string }[];
}

export interface Shelf {
  readonly room: string;
  readonly documents: readonly Line[];
  readonly share: string | null;
}

export const shelves = async (service: TestService, key: PersonKey, url: string): Promise<readonly Shelf[]> =>
  (await (await service.as(key)).page(`${url}/documents`)).data.rooms as readonly Shelf[];

export const inRoom = async (
  service: TestService,
  key: PersonKey,
  url: string,
  room: string,
): Promise<readonly Line[]> =>
  (await shelves(service, key, url)).find((shelf) => shelf.room === room)?.documents ?? [];

/** A file as a program sends it. */
export const asJson = (content: Uint8Array, fileName = 'f') => ({
  fileName,
  content: Buffer.from(content).toString('base64'),
});

export const shares = async (
  service: TestService,
  key: PersonKey,
  url: string,
  room: string,
  name: string,
  content: Uint8Array,
) =>
  (await service.as(key)).does(`${url}/documents/new/${room}`, 'share-document', {
    name,
    file: asJson(content),
  });

/** As a browser sends a form with a file. */
export const sendsForm = async (
  service: TestService,
  key: PersonKey,
  href: string,
  parts: Readonly<
    Record<
      string,
      string | { readonly fileName: string; readonly type: string; readonly content: Uint8Array }
    >
  >,
) => {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(name, part);
    else form.append(name, new File([Buffer.from(part.content)], part.fileName, { type: part.type }));
  }
  const body = new Response(form);
  return service.server.inject({
    method: 'POST',
    url: href,
    headers: {
      authorization: `Bearer ${await service.services.door.makeToken(service.world.account(key))}`,
      accept: 'text/html',
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
};
