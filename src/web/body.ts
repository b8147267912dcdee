/** Reads what a request brings, whatever its kind, into one shape: names with raw values. */
import type { FastifyRequest } from 'fastify';
import { largestFile, type Raw } from './field.ts';

/** A file travels in JSON as base64, four characters for three bytes; the other boxes take little. */
export const largestJsonWithFile = Math.ceil((largestFile * 4) / 3) + 1_048_576;

export type Body =
  | {
      readonly values: Readonly<Record<string, Raw>>;
      readonly as: 'form' | 'json';
      /** A file was cut off because it is larger than any may be. */
      readonly isTooLarge: boolean;
    }
  | { readonly status: 400 | 413 | 415 };

const jsonFile = (value: unknown): Raw => {
  if (typeof value !== 'object' || value === null || !('content' in value)) return undefined;
  const { content } = value;
  const fileName = 'fileName' in value ? value.fileName : 'document';
  if (typeof content !== 'string' || typeof fileName !== 'string') return undefined;
  return { fileName, content: Buffer.from(content, 'base64') };
};

/** JSON of a wrong type stays what it is; the check of the field names it. */
const rawJson = (value: unknown): Raw => {
  if (value === null) return undefined;
  return jsonFile(value) ?? (value as Raw);
};

const fromObject = (body: unknown, as: 'form' | 'json'): Body => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { status: 400 };
  const values = Object.entries(body).map(([name, value]): [string, Raw] => [
    name,
    as === 'json' ? rawJson(value) : (value as Raw),
  ]);
  return { values: Object.fromEntries(values), as, isTooLarge: false };
};

const fromMultipart = async (request: FastifyRequest): Promise<Body> => {
  const values: Record<string, Raw> = {};
  const limits = { fileSize: largestFile + 1, files: 3, fields: 50 };
  let isTooLarge = false;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      const content = await part.toBuffer();
      isTooLarge ||= part.file.truncated;
      // An empty file box sends a part without a name.
      if (part.filename || content.length > 0) values[part.fieldname] = { fileName: part.filename, content };
    } else {
      const before = values[part.fieldname];
      const value = String(part.value);
      const several = typeof before === 'string' ? [before, value] : value;
      values[part.fieldname] = Array.isArray(before) ? [...before, value] : several;
    }
  }
  return { values, as: 'form', isTooLarge };
};

/** In: a POST request. Out: its values, or the status that says why they cannot be read. */
export const readBody = async (request: FastifyRequest): Promise<Body> => {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') return fromObject(request.body ?? {}, 'json');
  if (type === 'application/x-www-form-urlencoded') return fromObject(request.body ?? {}, 'form');
  if (type === '' && (request.headers['content-length'] ?? '0') === '0')
    return { values: {}, as: 'json', isTooLarge: false };
  if (type !== 'multipart/form-data') return { status: 415 };
  try {
    return await fromMultipart(request);
  } catch (error) {
    const isTooMuch = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
    return { status: isTooMuch ? 413 : 400 };
  }
};
