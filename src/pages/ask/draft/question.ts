/** Makes a page that asks one thing, keeps the answer and goes on to what is still to do. */
import type { RefusalCode } from '../../../case/refusal.ts';
import type { Visitor } from '../../../people/door.ts';
import type { Answers } from '../../../people/drafts.ts';
import type { Field, FieldError, Fields, InputOf } from '../../../web/field.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import {
  type Action,
  type Done,
  type GoTo,
  type Kit,
  type Link,
  notThere,
  type Page,
} from '../../../web/page.ts';
import { action, page, type Services, type SiteVisit } from '../../site.ts';
import { type DraftView, holderOf, openDraft, withAnswers } from './draft-view.ts';
import { draftSide, linksBelow, partLine, requestLink } from './frame.ts';
import { isAsked, nextToDo, type Step, stepBefore } from './steps.ts';
import { words } from './words.en.ts';

/** Boxes whose values are kept as they are, under the name of the box. */
type AnswerFields = Readonly<Record<string, Field<string> | Field<readonly string[]>>>;

export interface QuestionSpec<F extends AnswerFields> {
  readonly step: Step;
  /** Under `/ask/:draft/`; the step's own name unless told. */
  readonly path?: string;
  readonly title: (view: DraftView) => string;
  readonly fields: (view: DraftView) => F;
  /** Rules that look at more than one box, or at the law. */
  readonly check?: (view: DraftView, input: InputOf<F>) => readonly FieldError[] | RefusalCode | null;
  /** What to keep, where it is not the input as it came. */
  readonly keep?: (view: DraftView, input: InputOf<F>) => Answers;
  /** Where to go on; what is still to do unless told. */
  readonly next?: (view: DraftView, input: InputOf<F>) => string | null;
  /** Paragraphs above the form; then the title is a heading of its own, not the label of the one box. */
  readonly says?: (view: DraftView) => readonly string[];
  /** How they look, where they are more than paragraphs. */
  readonly intro?: (view: DraftView, kit: Kit) => Part;
  readonly after?: (view: DraftView, kit: Kit) => Part;
  readonly back?: (view: DraftView) => string;
  /** The words on the button, where it does not simply go on. */
  readonly button?: string;
  /** Whether the main button of the page stands elsewhere. */
  readonly isSecondary?: (view: DraftView) => boolean;
  readonly links?: (view: DraftView) => readonly Link[];
  readonly more?: readonly Action<Services, Visitor, DraftView>[];
  /** Looks up what this question needs besides; or sends on where it cannot be asked now. */
  readonly prepare?: (visit: SiteVisit, view: DraftView) => Promise<DraftView | GoTo>;
}

const isNothing = (raw: unknown): boolean =>
  raw === undefined || (Array.isArray(raw) ? raw.length === 0 : typeof raw === 'string' && raw.trim() === '');

/** The same boxes, none of which has to be filled: for stopping in the middle. */
const lenient = (fields: AnswerFields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, Field<unknown>] => [
      name,
      {
        ...field,
        optional: true,
        parse: (raw) => (isNothing(raw) ? { value: undefined } : field.parse(raw)),
      },
    ]),
  );

const filledIn = (input: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    Object.entries(input).filter(
      (entry): entry is [string, string | readonly string[]] => entry[1] !== undefined,
    ),
  );

/** Where to go on after these answers. */
export const onward = (view: DraftView): string => `${view.url}/${nextToDo(view.asked) ?? 'check'}`;

/** Keeps answers and says where to go on. */
export const keepAnswers = async (visit: SiteVisit, view: DraftView, answers: Answers): Promise<Done> => {
  const kept = await visit.services.drafts.write(view.draft.id, holderOf(visit), answers);
  return kept === null ? notThere : { go: onward(withAnswers(view, answers)) };
};

const answerAction = <F extends AnswerFields>(spec: QuestionSpec<F>, path: string) =>
  action<DraftView>()({
    name: 'answer',
    path,
    title: spec.button ?? words.goOn,
    fields: spec.fields,
    run: async (visit, view, input) => {
      const wrong = spec.check?.(view, input) ?? null;
      if (typeof wrong === 'string') return { refused: wrong };
      if (wrong !== null && wrong.length > 0) return { invalid: wrong };
      const done = await keepAnswers(visit, view, spec.keep?.(view, input) ?? filledIn(input));
      const next = spec.next?.(view, input) ?? null;
      return next !== null && done !== notThere && 'go' in done ? { go: next } : done;
    },
  });

const saveAction = <F extends AnswerFields>(spec: QuestionSpec<F>, path: string) =>
  action<DraftView>()({
    name: 'save-for-later',
    path: `${path}/save`,
    title: words.save,
    fields: (view) => lenient(spec.fields(view)),
    run: async (visit, view, input) => {
      const isWhole = Object.values(input).every((value) => value !== undefined);
      // Whole, it has the shape that the boxes themselves would have given.
      const answers = isWhole && spec.keep ? spec.keep(view, input as InputOf<F>) : filledIn(input);
      const { drafts } = visit.services;
      const kept = await drafts.write(view.draft.id, holderOf(visit), answers);
      if (kept === null) return notThere;
      if (visit.visitor === null) return { go: `${view.url}/save` };
      await drafts.giveTo(view.draft.id, holderOf(visit), visit.visitor.account);
      return { go: `${view.url}/saved` };
    },
  });

const mainOf = <F extends AnswerFields>(spec: QuestionSpec<F>, view: DraftView, kit: Kit): Html => {
  const says = spec.says?.(view) ?? [];
  const intro = spec.intro?.(view, kit) ?? says.map((text) => html`<p>${text}</p>`);
  const isHeading = spec.intro === undefined && says.length === 0;
  return html`${partLine(view, spec.step)}
${!isHeading && html`<h1>${spec.title(view)}</h1>${intro}`}
${kit.form('answer', { isHeading, also: 'save-for-later', secondary: spec.isSecondary?.(view) ?? false })}${spec.after?.(view, kit)}
${linksBelow([requestLink(view)])}`;
};

const valuesOf = (fields: AnswerFields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value ?? null]));

/** In: the question. Out: its page, which is not there for those whose request it is not. */
export const questionPage = <F extends AnswerFields>(spec: QuestionSpec<F>): Page<Services, Visitor> => {
  const path = `/ask/:draft/${spec.path ?? spec.step}`;
  const backOf = (view: DraftView): string => {
    const before = stepBefore(view.asked, spec.step);
    return spec.back?.(view) ?? (before === null ? view.url : `${view.url}/${before}`);
  };
  return page<DraftView>({
    path,
    open: 'public',
    load: async (visit) => {
      const view = await openDraft(visit);
      if (view === notThere) return notThere;
      if (!isAsked(view.asked, spec.step)) return { go: view.url };
      return spec.prepare?.(visit, view) ?? view;
    },
    title: spec.title,
    links: (view) => [
      { rel: 'back', href: backOf(view), title: words.links.back },
      ...(spec.links?.(view) ?? []),
      requestLink(view),
    ],
    actions: [answerAction(spec, path), saveAction(spec, path), ...(spec.more ?? [])],
    json: (view) => ({
      question: spec.step,
      says: spec.says?.(view) ?? [],
      answer: valuesOf(spec.fields(view)),
    }),
    look: (view) => ({ back: backOf(view) }),
    view: (view, kit) => ({ main: mainOf(spec, view, kit), ...draftSide(view) }),
  });
};
