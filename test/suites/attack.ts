/** What ill-meaning or broken clients send: each made from an action that is really offered, so that only one thing is wrong. */
import type { Chance } from '#test/kit/chance.ts';
import type { JsonAction, JsonField } from '#test/kit/client.ts';
import { asForm, asJson, type Filled, fill, type Packed } from '#test/kit/filler.ts';

/** What is wrong with this request; together with where and by whom it is sent. */
export interface Hostile {
  readonly packed: Packed;
  readonly href: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A program's request that a browser was led to send, with its cookies. */
  readonly byCookie?: boolean;
  /** The text that has to come back in the form, where the form comes back. */
  readonly typed?: string;
}

export interface Means {
  readonly action: JsonAction;
  readonly chance: Chance;
  /** The token of this visitor's forms. */
  readonly csrf: string;
  /** Ids of things in other people's cases. */
  readonly foreign: readonly string[];
}

export interface Attack {
  readonly name: string;
  readonly as: 'json' | 'form';
  /** The statuses that may come back; null where the words may well be accepted. */
  readonly expects: readonly number[] | null;
  /** Null where the action has nothing that this could be done to. */
  make(means: Means): Hostile | null;
}

export const texts = ['text', 'textarea', 'email', 'tel'];
export const closed = ['radio', 'select', 'checkbox'];

export const marker = '<script>hostile(1)</script>';

/** What is too large to be read at all cannot come back; nor can what no page can show. */
const comesBack = (given: unknown, { type }: JsonField): given is string =>
  typeof given === 'string' && given.length < 1_000_000 && ['text', 'textarea'].includes(type);

export const oneField = ({ action, chance }: Means, types: readonly string[]): JsonField | null => {
  const found = action.fields.filter((field) => types.includes(field.type));
  return found.length === 0 ? null : chance.oneOf(found);
};

type As = Attack['as'];
export const both: readonly As[] = ['json', 'form'];

export const pack = (as: As, means: Means, values: Filled): Packed =>
  as === 'json' ? asJson(values) : asForm({ _csrf: means.csrf, ...values });

const whole = (means: Means): Filled => fill(means.action, means.chance);

/** One box of these kinds holds something else. */
export const swap = (
  name: string,
  as: As,
  types: readonly string[],
  value: unknown | ((means: Means, field: JsonField) => unknown),
  expects: Attack['expects'],
): Attack => ({
  name: `${name} in ${types.join('/')}`,
  as,
  expects,
  make: (means) => {
    const field = oneField(means, types);
    if (field === null) return null;
    const given = typeof value === 'function' ? value(means, field) : value;
    return {
      href: means.action.href,
      packed: pack(as, means, { ...whole(means), [field.name]: given }),
      ...(comesBack(given, field) ? { typed: given } : {}),
    };
  },
});

/** The values are good, what is around them is not. */
export const around = (
  name: string,
  as: As,
  expects: Attack['expects'],
  change: (values: Filled, means: Means) => Partial<Hostile> | null,
): Attack => ({
  name,
  as,
  expects,
  make: (means) => {
    const values = whole(means);
    const changed = change(values, means);
    return changed === null ? null : { href: means.action.href, packed: pack(as, means, values), ...changed };
  },
});
