/** Small readers that turn unknown JSON into typed values, or say where and why they cannot. */
import { type Day, parseDay } from '../days/civil.ts';

/** Where the input is wrong (JSON Pointer, RFC 6901) and why, in plain words. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
}

/** Keeps the first problem met; readers go on and the caller asks at the end. */
export class Problems {
  first: Problem | undefined;

  refuse(path: string, reason: string): undefined {
    this.first ??= { path, reason };
    return undefined;
  }
}

/** Gives the value, or undefined after it has told `problems`. */
export type Read<T> = (value: unknown, path: string, problems: Problems) => T | undefined;

export const date: Read<Day> = (value, path, problems) => {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  return day ?? problems.refuse(path, 'This has to be a real date, written like 2026-03-19.');
};

export const flag: Read<boolean> = (value, path, problems) =>
  typeof value === 'boolean' ? value : problems.refuse(path, 'This has to be true or false.');

/** One word of a closed list. */
export function oneOf<T extends string>(allowed: readonly T[]): Read<T> {
  const byName = new Map<unknown, T>(allowed.map((name) => [name, name]));
  const reason = `This has to be one of: ${allowed.join(', ')}.`;
  return (value, path, problems) => byName.get(value) ?? problems.refuse(path, reason);
}

/** At least one item, in the order given. */
export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, path, problems) => {
    if (!Array.isArray(value)) return problems.refuse(path, 'This has to be a list.');
    if (value.length === 0) return problems.refuse(path, 'This list has to hold something.');
    const items: T[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const item = read(value[index], `${path}/${index}`, problems);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };
}

/** At least one word of a closed list, each once. */
export function setOf<T extends string>(allowed: readonly T[]): Read<readonly T[]> {
  const read = listOf(oneOf(allowed));
  return (value, path, problems) => {
    const items = read(value, path, problems);
    if (items === undefined) return undefined;
    const again = items.findIndex((item, index) => items.indexOf(item) < index);
    if (again === -1) return items;
    return problems.refuse(`${path}/${again}`, `${items[again]} is in the list twice.`);
  };
}

export type FieldsOf<T> = { readonly [K in keyof T]-?: Read<Exclude<T[K], undefined>> };

const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** An object with these fields and no other. */
export function objectOf<T extends object>(
  fields: FieldsOf<T>,
  required: readonly (keyof T & string)[],
): Read<T> {
  const readers = new Map<string, Read<unknown>>(Object.entries(fields));
  return (value, path, problems) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return problems.refuse(path, 'This has to be an object.');
    }
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const read = readers.get(key);
      if (read === undefined)
        return problems.refuse(`${path}/${pointerPart(key)}`, 'There is no such field.');
      const field = read(item, `${path}/${key}`, problems);
      if (field === undefined) return undefined;
      result[key] = field;
    }
    for (const key of required) {
      if (!Object.hasOwn(result, key)) return problems.refuse(`${path}/${key}`, 'This is missing.');
    }
    // Every field was read by the reader that FieldsOf<T> names for it, and all required ones are there.
    return result as T;
  };
}
