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

interface Sheet<Services, Visitor> {
  readonly copy: Copy<Services, Visitor>;
  readonly state: FormState;
}

/** Draws forms, and remembers in which of them the boxes of each action stand: those of a second button in the first's. */
const kitWith = <Services, Visitor>(
  sheets: readonly Sheet<Services, Visitor>[],
  drawnIn: Map<string, FormState>,
  showReaders: ShowReaders,
): Kit => {
  const find = (name: string, params: Params) =>
    sheets.find(
      ({ copy }) =>
        copy.name === name && Object.entries(params).every(([key, value]) => copy.params[key] === value),
    );
  return {
    offers: (name, params = {}) => find(name, params) !== undefined,
    form: (name, look = {}) => {
      const found = find(name, look.params ?? {});
      if (found === undefined) return '';
      const second = look.also === undefined ? undefined : find(look.also, look.params ?? {});
      for (const each of [found, second]) if (each !== undefined) drawnIn.set(each.copy.href, found.state);
      return formView(found.state, look, showReaders, second?.state ?? null);
    },
  };
};

/** In: the page and what went wrong, if anything. Out: what the application's frame is put around. */
export const drawPage = <Services, Visitor>(
  page: OpenPage<Services, Visitor>,
  trouble: Trouble<Services, Visitor> | null,
  drawing: Drawing,
): Drawn => {
  const { showReaders } = drawing;
  const copies = copiesToDraw(page, trouble);
  const sheets = copies.map((copy) => ({ copy, state: stateOf(copy, copies, trouble, drawing) }));
  const drawnIn = new Map<string, FormState>();
  const view = page.view(kitWith(sheets, drawnIn, showReaders));
  const about = { title: page.title, look: page.look, links: page.links, hasErrors: trouble !== null };
  if (trouble === null) return { ...about, view };
  const drawn = drawnIn.get(trouble.copy.href);
  // A page that no longer has a place for the form still gives back what was typed into it.
  const lost =
    drawn === undefined ? sheets.find(({ copy }) => copy.href === trouble.copy.href)?.state : undefined;
  const summary = summaryOf(trouble, drawn ?? lost ?? null);
  const returned = lost === undefined ? '' : formView(lost, { secondary: true }, showReaders);
  return { ...about, view: { ...view, main: html`${summary}${view.main}${returned}` } };
};
