/**
 * What a page is: declared once, served as HTML to people and as JSON to programs.
 * `Services` is whatever the pages of an application need; this folder knows no business word.
 */
import type { FieldError, Fields, InputOf } from './field.ts';
import type { Html, Part } from './html.ts';

export interface Visit<Services, Visitor> {
  readonly services: Services;
  readonly visitor: Visitor | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly at: Temporal.Instant;
  /** A cookie of the browser that is not a session: the holder's secret of an unsent form, null for programs. */
  readonly holder: string | null;
  /** The key by which this very request is done once; null on reads and where none was sent. */
  readonly onceKey: string | null;
  /** The whole address that was asked for, with its query. */
  readonly url: string;
}

export interface Link {
  /** Kebab-case word of the glossary. */
  readonly rel: string;
  readonly href: string;
  readonly title: string;
}

/** Nothing here for this visitor: not there and not theirs look the same. */
export const notThere = Symbol('not there');
export type NotThere = typeof notThere;

export interface GoTo {
  readonly go: string;
  /** Starts (a secret) or ends (null) a session in the browser. */
  readonly session?: string | null;
  /** Keeps a holder's secret in the browser. */
  readonly holder?: string;
}

export interface Refused {
  readonly refused: string;
}

export type Done = GoTo | Refused | { readonly invalid: readonly FieldError[] } | NotThere;

export type Params = Readonly<Record<string, string>>;

/** Puts parameters into a path pattern: `/case/:ref` and `{ ref }`. */
export const pathTo = (pattern: string, params: Params): string =>
  pattern.replace(/:([a-z]+)/giu, (_, name: string) => encodeURIComponent(params[name] ?? ''));

export interface Action<Services, Visitor, Data> {
  readonly name: string;
  /** Pattern of its address, with the parameters of its page and its own. */
  readonly path: string;
  /** The words on the button. */
  readonly title: (data: Data, params: Params) => string;
  /** The parameters of each copy of this action on the page; one copy without own parameters unless told. */
  readonly each: (data: Data) => readonly Params[];
  readonly fields: (data: Data, params: Params) => Fields | NotThere;
  readonly run: (visit: Visit<Services, Visitor>, data: Data, input: unknown) => Promise<Done>;
}

interface ActionSpec<Services, Visitor, Data, F extends Fields> {
  readonly name: string;
  readonly path: string;
  readonly title: string | ((data: Data, params: Params) => string);
  /** Whether it is offered now; what may be done is decided by the command, not here. */
  readonly when?: (data: Data) => boolean;
  readonly each?: (data: Data) => readonly Params[];
  readonly fields?: (data: Data, params: Params) => F | NotThere;
  readonly run: (visit: Visit<Services, Visitor>, data: Data, input: InputOf<F>) => Promise<Done>;
}

export interface PageSpec<Services, Visitor, Data> {
  /** Pattern of the address: `/case/:ref/rooms`. */
  readonly path: string;
  /** Signed-in pages send a browser to the sign-in page, and a program a 401. */
  readonly open: 'public' | 'signed-in';
  readonly load: (visit: Visit<Services, Visitor>) => Promise<Data | NotThere | GoTo>;
  readonly title: (data: Data) => string;
  /** Where one can go from here; the JSON lists them, and the view shows the same. */
  readonly links: (data: Data) => readonly Link[];
  readonly actions?: readonly Action<Services, Visitor, Data>[];
  readonly json: (data: Data) => unknown;
  readonly view: (data: Data, kit: Kit) => View;
  readonly look?: (data: Data) => Look;
}

export interface View {
  readonly main: Html;
  readonly side?: Html;
}

export interface Look {
  /** "Leave this page" at the top: on for public and family pages. */
  readonly leaveThisPage?: boolean;
  readonly dense?: boolean;
  readonly back?: string;
  readonly live?: boolean;
  readonly description?: string;
}

export interface FormLook {
  readonly params?: Params;
  readonly secondary?: boolean;
  /** The one question of the page: its label is the page's heading. */
  readonly isHeading?: boolean;
  readonly before?: Part;
  /** Hidden unless opened: for a form that only few need. */
  readonly button?: string;
}

export interface Kit {
  /** The form of an action, with what was typed and what was wrong; nothing where the action is not offered. */
  form(name: string, look?: FormLook): Html | '';
  /** Whether the action is offered here and now. */
  offers(name: string, params?: Params): boolean;
}

/** Any page, whatever its data: what the server mounts. */
export type Page<Services, Visitor> = PageSpec<Services, Visitor, never>;

/** Makers of pages and actions for one application; they only fix the types. */
export const pageKit = <Services, Visitor>() => ({
  page: <Data>(spec: PageSpec<Services, Visitor, Data>): PageSpec<Services, Visitor, Data> => spec,
  action: <Data, F extends Fields = Record<never, never>>(
    spec: ActionSpec<Services, Visitor, Data, F>,
  ): Action<Services, Visitor, Data> => {
    const { when = () => true, each = () => [{}], fields, title } = spec;
    return {
      name: spec.name,
      path: spec.path,
      title: typeof title === 'string' ? () => title : title,
      each: (data) => (when(data) ? each(data) : []),
      // An action without boxes has the empty form.
      fields: (data, params) => (fields === undefined ? {} : fields(data, params)),
      // The input was parsed with this very action's fields.
      run: (visit, data, input) => spec.run(visit, data, input as InputOf<F>),
    };
  },
});
