/** The text of an official file on disk, in pieces: UTF-8 or, as Get Information about Schools writes, Windows-1252. */
import { createReadStream } from 'node:fs';

const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
};

/** Reads the file twice: once to learn how it is encoded, once to hand out its text. A file that is not there: thrown. */
export async function* officialText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder((await isUtf8(path)) ? 'utf-8' : 'windows-1252', { ignoreBOM: true });
  for await (const bytes of createReadStream(path)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
