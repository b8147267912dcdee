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
  /** The secret of a device that is known here for 30 days; null where there is none. */
  readonly device: string | null;
  /** The key by which this very request is done once; null on reads and where none was sent. */
  readonly onceKey: string | null;
  /** The whole address that was asked for, with its query. */
  readonly url: string;
  /** From where it comes, as coarsely as a limit needs it. */
  readonly network: string;
  /** What the browser says it is; a claim, at most 400 characters. */
  readonly agent: string;
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
  /** Keeps (a secret) or removes (null) what makes the device known for 30 days. */
  readonly device?: string | null;
}

export interface Refused {
  readonly refused: string;
}

/** Too much of this in a short time: whole seconds until there is room again. */
export interface TooMany {
  readonly waitSeconds: number;
}

export type Done = GoTo | Refused | TooMany | { readonly invalid: readonly FieldError[] } | NotThere;

export type Params = Readonly<Record<string, string>>;

/** Puts parameters into a path pattern: `/case/:ref` and `{ ref }`. */
const pathTo = (pattern: string, params: Params): string =>
  pattern.replace(/:([a-z]+)/giu, (_, name: string) => encodeURIComponent(params[name] ?? ''));

export interface Declared {
  readonly title: string | null;
  readonly fields: Fields | null;
}

/** What a page says of an action before anybody visits it. */
export interface DeclaredAction extends Declared {
  readonly name: string;
  readonly path: string;
  readonly takesFile: boolean;
}

export interface Action<Services, Visitor, Data> {
  readonly name: string;
  /** Pattern of its address, with the parameters of its page and its own. */
  readonly path: string;
  /** Whether a file is among its boxes: its body may then be larger. */
  readonly takesFile: boolean;
  /** What is known of it without any data; null where it depends on what is there. */
  readonly declared: Declared;
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
  readonly takesFile?: boolean;
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
  /** The name of one more script, for what a browser can do only with its help. */
  readonly script?: string;
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
  /** Another action that takes the same boxes: a second button under them, which sends them there instead. */
  readonly also?: string;
}

export interface Kit {
  /** The form of an action, with what was typed and what was wrong; nothing where the action is not offered. */
  form(name: string, look?: FormLook): Html | '';
  /** Whether the action is offered here and now. */
  offers(name: string, params?: Params): boolean;
}

/** One form that a page shows: an action with its parameters filled in. */
export interface ActionCopy<Services, Visitor> {
  readonly name: string;
  readonly href: string;
  readonly params: Params;
  readonly title: string;
  readonly fields: Fields;
  readonly run: (visit: Visit<Services, Visitor>, input: unknown) => Promise<Done>;
}

/** A page loaded for one visitor. */
export interface OpenPage<Services, Visitor> {
  readonly title: string;
  readonly links: readonly Link[];
  readonly look: Look;
  readonly json: () => unknown;
  readonly view: (kit: Kit) => View;
  /** What is offered here and now. */
  readonly copies: readonly ActionCopy<Services, Visitor>[];
  /** The copy behind an address, offered or not: the command says why not, in its own words. */
  readonly copyFor: (path: string, params: Params) => ActionCopy<Services, Visitor> | null;
}

/** Any page, whatever its data: what the server mounts. */
export interface Page<Services, Visitor> {
  readonly path: string;
  readonly open: 'public' | 'signed-in';
  readonly actions: readonly DeclaredAction[];
  readonly load: (visit: Visit<Services, Visitor>) => Promise<OpenPage<Services, Visitor> | NotThere | GoTo>;
}

const copyOf = <Services, Visitor, Data>(
  action: Action<Services, Visitor, Data>,
  data: Data,
  params: Params,
  pageParams: Params,
): ActionCopy<Services, Visitor> | null => {
  const fields = action.fields(data, params);
  if (fields === notThere) return null;
  const href = pathTo(action.path, { ...pageParams, ...params });
  const run = (visit: Visit<Services, Visitor>, input: unknown) => action.run(visit, data, input);
  return { name: action.name, href, params, title: action.title(data, params), fields, run };
};

/** What a page names itself may also stand among the links of everything around it. */
const eachOnce = (links: readonly Link[]): readonly Link[] =>
  links.filter(
    ({ rel, href }, index) => links.findIndex((other) => other.rel === rel && other.href === href) === index,
  );

/** Whether an action can never be this visitor's: then it is not there, whatever is sent to it. */
export type IsNeverTheirs = (name: string, path: string, data: unknown, params: Params) => boolean;

const opened = <Services, Visitor, Data>(
  spec: PageSpec<Services, Visitor, Data>,
  data: Data,
  pageParams: Params,
  isNeverTheirs: IsNeverTheirs,
): OpenPage<Services, Visitor> => {
  const actions = (spec.actions ?? []).filter(
    ({ name, path }) => !isNeverTheirs(name, path, data, pageParams),
  );
  const copies = actions.flatMap((action) =>
    action.each(data).flatMap((params) => copyOf(action, data, params, pageParams) ?? []),
  );
  return {
    title: spec.title(data),
    links: eachOnce(spec.links(data)),
    look: spec.look?.(data) ?? {},
    json: () => spec.json(data),
    view: (kit) => spec.view(data, kit),
    copies,
    copyFor: (path, params) => {
      const action = actions.find((each) => each.path === path);
      return action === undefined ? null : copyOf(action, data, params, pageParams);
    },
  };
};

/** Boxes that take no data are the same for everybody, so they can be told before any visit. */
const declaredFields = <Data>(
  fields: ((data: Data, params: Params) => Fields | NotThere) | undefined,
): Fields | null => {
  if (fields === undefined) return {};
  if (!takesNothing(fields)) return null;
  const found = fields();
  return found === notThere ? null : found;
};

const takesNothing = <Data>(
  fields: ((data: Data, params: Params) => Fields | NotThere) | (() => Fields | NotThere),
): fields is () => Fields | NotThere => fields.length === 0;

/** Makers of pages and actions for one application; they fix the types once. */
export const pageKit = <Services, Visitor>(isNeverTheirs: IsNeverTheirs = () => false) => ({
  page: <Data>(spec: PageSpec<Services, Visitor, Data>): Page<Services, Visitor> => ({
    path: spec.path,
    open: spec.open,
    actions: (spec.actions ?? []).map(({ name, path, takesFile, declared }) => ({
      name,
      path,
      takesFile,
      ...declared,
    })),
    load: async (visit) => {
      const data = await spec.load(visit);
      if (data === notThere) return notThere;
      if (isGoTo(data)) return data;
      return opened(spec, data, visit.params, isNeverTheirs);
    },
  }),
  /** Called twice, `action<Data>()({…})`, so that the data is named and the boxes are inferred. */
  action:
    <Data>() =>
    <F extends Fields = Record<never, never>>(
      spec: ActionSpec<Services, Visitor, Data, F>,
    ): Action<Services, Visitor, Data> => {
      const { when = () => true, each = () => [{}], fields, title } = spec;
      return {
        name: spec.name,
        path: spec.path,
        takesFile: spec.takesFile ?? false,
        declared: { title: typeof title === 'string' ? title : null, fields: declaredFields(fields) },
        title: typeof title === 'string' ? () => title : title,
        each: (data) => (when(data) ? each(data) : []),
        // An action without boxes has the empty form.
        fields: (data, params) => (fields === undefined ? {} : fields(data, params)),
        // The input was parsed with this very action's fields.
        run: (visit, data, input) => spec.run(visit, data, input as InputOf<F>),
      };
    },
});

const isGoTo = (value: unknown): value is GoTo =>
  typeof value === 'object' && value !== null && 'go' in value;
