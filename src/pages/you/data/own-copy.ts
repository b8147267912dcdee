/**
 * A person's own copy: what their own pages say to them, page by page, and the files that they are led to. It asks the
 * service as the person, so it holds what they can see, no more and no less, and whatever page is added later is in it.
 */

/** Asks for an address as this person. */
export type Ask = (url: string) => Promise<Asked>;

export interface Asked {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  readonly fileName: string | null;
}

export interface CopiedPage {
  readonly title: string;
  readonly url: string;
  readonly data: unknown;
  /** What stands in boxes that the person filled in before. */
  readonly filledIn: Readonly<Record<string, unknown>>;
}

export interface CopiedFile {
  readonly url: string;
  readonly name: string;
  readonly content: Buffer;
}

export interface OwnCopy {
  readonly pages: readonly CopiedPage[];
  readonly files: readonly CopiedFile[];
}

interface PageAsJson {
  readonly title: string;
  readonly url: string;
  readonly data: unknown;
  readonly links: readonly { readonly href: string }[];
  readonly actions: readonly {
    readonly fields: readonly { readonly label: string; readonly type: string; readonly value?: unknown }[];
  }[];
}

/** Null for data that are no page, such as a receipt. */
const pageIn = (body: Buffer): PageAsJson | null => {
  const value = JSON.parse(body.toString('utf8'));
  return Array.isArray(value.links) && Array.isArray(value.actions) ? value : null;
};

const nameOf = (url: string, type: string): string => {
  const last = url.split('?')[0]?.split('/').at(-1) ?? 'file';
  return type.startsWith('application/json') && !last.endsWith('.json') ? `${last}.json` : last;
};

const filledIn = ({ actions }: PageAsJson): Record<string, unknown> =>
  Object.fromEntries(
    actions
      .flatMap(({ fields }) => fields)
      .filter(({ type, value }) => type !== 'hidden' && value !== undefined && value !== '')
      .map(({ label, value }) => [label, value]),
  );

/** More addresses than any person has; a walk that does not end is a fault. */
const mostAddresses = 5_000;

const isUnder = (url: string, roots: readonly string[]): boolean =>
  roots.some((root) => url === root || url.startsWith(`${root}/`) || url.startsWith(`${root}?`));

/**
 * In: how to ask, the page of the person's own details, and the addresses of each case and unsent request of theirs.
 * Out: that page, and everything under these addresses that they are led to. What leads elsewhere is not followed.
 */
export const ownCopy = async (ask: Ask, details: string, roots: readonly string[]): Promise<OwnCopy> => {
  const known = new Set([details, ...roots]);
  const pages: CopiedPage[] = [];
  const files: CopiedFile[] = [];
  for (const url of known) {
    if (known.size > mostAddresses) throw new Error('A person’s own pages do not end');
    const { status, type, body, fileName } = await ask(url);
    if (status !== 200) continue;
    const page = type.startsWith('application/json') ? pageIn(body) : null;
    if (page === null) {
      files.push({ url, name: fileName ?? nameOf(url, type), content: body });
      continue;
    }
    pages.push({ title: page.title, url, data: page.data, filledIn: filledIn(page) });
    for (const { href } of page.links) if (isUnder(href, roots)) known.add(href);
  }
  return { pages, files };
};
