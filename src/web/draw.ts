/** Draws a loaded page as a whole document: its forms with what was typed, and what was wrong at the top. */
import { errorSummary } from './components/form/error-summary/error-summary.ts';
import type { FieldError, Raw } from './field.ts';
import { errorTarget, type FormState, formView, type ShowReaders } from './form-view.ts';
import { type Html, html } from './html.ts';
import type { ActionCopy, Kit, Link, Look, OpenPage, Params, View } from './page.ts';
import { words } from './words.en.ts';

export interface Told {
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly message: { readonly says: string; readonly next: string } | null;
}

export interface Trouble<Services, Visitor> extends Told {
  readonly copy: ActionCopy<Services, Visitor>;
  readonly typed: Readonly<Record<string, Raw>>;
}

export interface Drawing {
  /** The token for forms; null where the page has none. */
  readonly csrf: string | null;
  readonly newId: () => string;
  readonly showReaders: ShowReaders;
}

export interface Drawn {
  readonly title: string;
  readonly view: View;
  readonly look: Look;
  readonly links: readonly Link[];
  readonly hasErrors: boolean;
}

type Copy<Services, Visitor> = ActionCopy<Services, Visitor>;

/** The forms to draw: those offered, and one that a rule has closed meanwhile, so that nothing somebody wrote is lost. */
export const copiesToDraw = <Services, Visitor>(
  page: OpenPage<Services, Visitor>,
  trouble: Trouble<Services, Visitor> | null,
): readonly Copy<Services, Visitor>[] => {
  if (trouble === null || Object.keys(trouble.typed).length === 0) return page.copies;
  const { copy } = trouble;
  return page.copies.some(({ href }) => href === copy.href) ? page.copies : [...page.copies, copy];
};

const stateOf = <Services, Visitor>(
  copy: Copy<Services, Visitor>,
  copies: readonly Copy<Services, Visitor>[],
  trouble: Trouble<Services, Visitor> | null,
  { csrf, newId }: Drawing,
): FormState => {
  const isTroubled = trouble?.copy.href === copy.href;
  const twins = copies.filter(({ name }) => name === copy.name);
  const number = twins.length > 1 ? `${twins.indexOf(copy) + 1}-` : '';
  return {
    href: copy.href,
    title: copy.title,
    fields: copy.fields,
    typed: isTroubled ? (trouble?.typed ?? null) : null,
    errors: isTroubled ? (trouble?.errors ?? []) : [],
    csrf,
    onceKey: newId(),
    idPrefix: `${copy.name}-${number}`,
  };
};

const summaryOf = ({ errors, message }: Told, state: FormState | null): Html =>
  errorSummary({
    titleText: words.thereIsAProblem,
    descriptionText: message === null ? words.nothingLost : undefined,
    errorList:
      message === null
        ? errors.map((error) => ({
            text: error.message,
            href: state === null ? undefined : errorTarget(state, error.field),
          }))
        : [{ text: message.says }, { text: message.next }],
  });

/** In: the page and what went wrong, if anything. Out: what the application's frame is put around. */
export const drawPage = <Services, Visitor>(
  page: OpenPage<Services, Visitor>,
  trouble: Trouble<Services, Visitor> | null,
  drawing: Drawing,
): Drawn => {
  const copies = copiesToDraw(page, trouble);
  const states = copies.map((copy) => ({ copy, state: stateOf(copy, copies, trouble, drawing) }));
  const find = (name: string, params: Params) =>
    states.find(
      ({ copy }) =>
        copy.name === name && Object.entries(params).every(([key, value]) => copy.params[key] === value),
    );
  // The boxes of a second button are those of the form it stands in, so an error points there.
  const drawnIn = new Map<string, FormState>();
  const kit: Kit = {
    offers: (name, params = {}) => find(name, params) !== undefined,
    form: (name, look = {}) => {
      const found = find(name, look.params ?? {});
      if (found === undefined) return '';
      const second = look.also === undefined ? undefined : find(look.also, look.params ?? {});
      if (second !== undefined) drawnIn.set(second.copy.href, found.state);
      return formView(found.state, look, drawing.showReaders, second?.state ?? null);
    },
  };
  const view = page.view(kit);
  const about = { title: page.title, look: page.look, links: page.links, hasErrors: trouble !== null };
  if (trouble === null) return { ...about, view };
  const { href } = trouble.copy;
  const troubled = drawnIn.get(href) ?? states.find(({ copy }) => copy.href === href)?.state ?? null;
  return { ...about, view: { ...view, main: html`${summaryOf(trouble, troubled)}${view.main}` } };
};
