/** Reads from a page's HTML what a test compares: its tags with their attributes, its forms, its anchors. */

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/giu, (_, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[String(name).toLowerCase()] ?? ''),
  );

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );

/** Every opening tag, in order. Good for HTML that a validator has found clean. */
export const tagsOf = (html: string): readonly Tag[] =>
  [
    ...html.matchAll(
      /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/giu,
    ),
  ].map(([, name = '', rest = '']) => ({ name: name.toLowerCase(), attributes: attributesOf(rest) }));

/** The text of the first element of this name, without tags. */
export const textOf = (html: string, name: string): string =>
  decoded(
    (new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`, 'iu').exec(html)?.[1] ?? '').replace(/<[^>]*>/gu, ''),
  ).trim();

/** Path and query of an address of ours; null for one that leads elsewhere. */
export const localAddress = (href: string, base = '/'): string | null => {
  const here = new URL(base, 'http://here.invalid');
  if (!URL.canParse(href, here.href)) return null;
  const url = new URL(href, here);
  return url.origin === here.origin ? `${url.pathname}${url.search}` : null;
};

/** Where the forms of a page may send: their own addresses, and those of second buttons. */
export const formTargets = (html: string): readonly string[] =>
  tagsOf(html).flatMap(({ name, attributes }) => {
    const isForm = name === 'form' && attributes['method']?.toLowerCase() === 'post';
    const target = isForm ? (attributes['action'] ?? '') : attributes['formaction'];
    return target === undefined ? [] : [target];
  });

export const anchorsOf = (html: string, base: string): ReadonlySet<string> =>
  new Set(
    tagsOf(html).flatMap(({ name, attributes }) => {
      const href = name === 'a' ? attributes['href'] : undefined;
      return href === undefined ? [] : (localAddress(href, base) ?? []);
    }),
  );

/** The forms that only ask: an address is theirs when its query holds their boxes, with answers that they offer. */
export const asksOf = (html: string): ((address: string) => boolean) => {
  const forms = (html.match(/<form[^>]*method="get"[\s\S]*?<\/form>/giu) ?? []).map((form) => {
    const [outer, ...boxes] = tagsOf(form);
    const offered = new Map<string, Set<string> | 'anything'>();
    let list = '';
    for (const { name, attributes } of boxes) {
      if (name === 'select') list = attributes['name'] ?? '';
      const box = name === 'option' ? list : (attributes['name'] ?? '');
      const isClosed =
        name === 'option' || ['radio', 'checkbox', 'hidden'].includes(attributes['type'] ?? '');
      if (name !== 'input' && name !== 'option' && name !== 'textarea') continue;
      const before = offered.get(box);
      if (!isClosed) offered.set(box, 'anything');
      else if (before !== 'anything')
        offered.set(box, new Set([...(before ?? []), attributes['value'] ?? '']));
    }
    return { action: outer?.attributes['action'] ?? '', offered };
  });
  return (address) => {
    const { pathname, searchParams } = new URL(address, 'http://here.invalid');
    return forms.some(
      ({ action, offered }) =>
        action === pathname &&
        [...searchParams].every(([name, value]) => {
          const values = offered.get(name);
          return values === 'anything' || values?.has(value) === true;
        }),
    );
  };
};
