/** Reads the links and forms of our own HTML, as a browser without scripts would. */

interface Box {
  readonly name: string;
  /** What it sends if nobody touches it; nothing for a box or circle that is not ticked. */
  readonly values: readonly string[];
  /** The values one may choose from; empty where one may write. */
  readonly choices: readonly string[];
}

export interface Button {
  readonly text: string;
  /** Where this button sends the form, if not where the form says. */
  readonly action: string | null;
}

export interface Form {
  readonly action: string;
  readonly boxes: readonly Box[];
  readonly buttons: readonly Button[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plain = (escaped: string): string =>
  escaped.replace(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => entities[name] ?? whole);

const textIn = (markup: string): string =>
  plain(markup.replace(/<[^>]*>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();

/** The attributes of one tag; one without a value is empty. */
const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/\s([a-z][\w-]*)(?:="([^"]*)")?/giu)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      plain(value),
    ]),
  );

export const linksIn = (html: string): readonly { readonly text: string; readonly href: string }[] =>
  [...html.matchAll(/<a(\s[^>]*)>([\s\S]*?)<\/a>/gu)].map(([, tag = '', inner = '']) => ({
    text: textIn(inner),
    href: attributesOf(tag).get('href') ?? '',
  }));

const inputsIn = (form: string): readonly Box[] =>
  [...form.matchAll(/<input(\s[^>]*)>/gu)].map(([, tag = '']) => {
    const attributes = attributesOf(tag);
    const value = attributes.get('value') ?? '';
    const isChoice = ['radio', 'checkbox'].includes(attributes.get('type') ?? '');
    const isSent = !isChoice || attributes.has('checked');
    return {
      name: attributes.get('name') ?? '',
      values: isSent ? [value] : [],
      choices: isChoice ? [value] : [],
    };
  });

const textareasIn = (form: string): readonly Box[] =>
  [...form.matchAll(/<textarea(\s[^>]*)>([\s\S]*?)<\/textarea>/gu)].map(([, tag = '', inner = '']) => ({
    name: attributesOf(tag).get('name') ?? '',
    values: [plain(inner)],
    choices: [],
  }));

const selectsIn = (form: string): readonly Box[] =>
  [...form.matchAll(/<select(\s[^>]*)>([\s\S]*?)<\/select>/gu)].map(([, tag = '', inner = '']) => {
    const options = [...inner.matchAll(/<option(\s[^>]*)>/gu)].map(([, option = '']) => attributesOf(option));
    const choices = options.map((option) => option.get('value') ?? '');
    const chosen = options.find((option) => option.has('selected'))?.get('value') ?? choices[0] ?? '';
    return { name: attributesOf(tag).get('name') ?? '', values: [chosen], choices };
  });

/** Circles and boxes of one name are one box with several choices. */
const gathered = (boxes: readonly Box[]): readonly Box[] => {
  const byName = new Map<string, Box>();
  for (const box of boxes) {
    const before = byName.get(box.name);
    byName.set(
      box.name,
      before === undefined
        ? box
        : {
            name: box.name,
            values: [...before.values, ...box.values],
            choices: [...before.choices, ...box.choices],
          },
    );
  }
  return [...byName.values()];
};

export const formsIn = (html: string): readonly Form[] =>
  [...html.matchAll(/<form(\s[^>]*)>([\s\S]*?)<\/form>/gu)].map(([, tag = '', inner = '']) => ({
    action: attributesOf(tag).get('action') ?? '',
    boxes: gathered([...inputsIn(inner), ...textareasIn(inner), ...selectsIn(inner)]),
    buttons: [...inner.matchAll(/<button(\s[^>]*)>([\s\S]*?)<\/button>/gu)].map(
      ([, button = '', words = '']) => ({
        text: textIn(words),
        action: attributesOf(button).get('formaction') ?? null,
      }),
    ),
  }));

/** The words of the main part of a page. */
export const mainText = (html: string): string => textIn(/<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? html);
