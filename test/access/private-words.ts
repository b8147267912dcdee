/** What the record holds, past every wall: each mark, the case and audience it belongs to. Read as the owner of the tables, with the keys. */
import pg from 'pg';
import type { CaseId } from '#src/case/ids.ts';
import { caseId, wordId } from '#src/case/ids.ts';
import type { Case } from '#src/case/state.ts';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';
import { boundTo } from '#src/record/record.ts';
import type { Audience } from '#src/seal/audience.ts';
import { openBytes } from '#src/seal/cipher.ts';
import type { TestService } from '#test/kit/service.ts';
import { markForm } from './marked-cases.ts';

export interface PrivateWord {
  readonly mark: string;
  readonly id: CaseId;
  readonly audience: Audience;
}

export const marksIn = (text: string): readonly string[] => [...new Set(text.match(markForm) ?? [])];

/** A connection as the owner of the tables. */
export const asOwner = async <Result>(
  { dataDir }: TestService,
  work: (owner: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const owner = new pg.Client((await joinPrivatePostgres(dataDir))('postgres', 'wayforward'));
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
};

interface WordRow {
  readonly case_id: string;
  readonly word_id: string;
  readonly audience: Audience;
  readonly sealed: Uint8Array;
}

/** Every mark under seal. A mark may stand in two audiences, such as the summary that is shared later. */
export const privateWords = (service: TestService): Promise<readonly PrivateWord[]> =>
  asOwner(service, async (owner) => {
    const { rows } = await owner.query<WordRow>('select case_id, word_id, audience, sealed from record.word');
    const found: PrivateWord[] = [];
    for (const row of rows) {
      const id = caseId(row.case_id);
      const key = await service.services.store.keys.forOpening(id, row.audience);
      if (key === null) throw new Error('A word has no key');
      const sealed = { word: wordId(row.word_id), audience: row.audience };
      const text = Buffer.from(openBytes(key, row.sealed, boundTo(id, sealed))).toString('utf8');
      for (const mark of marksIn(text)) found.push({ mark, id, audience: row.audience });
    }
    return found;
  });

export const stateOf = async ({ services }: TestService, id: CaseId): Promise<Case> => {
  const found = await services.store.readCase({ service: 'clock' }, id);
  if (found === null) throw new Error('A case of the test is gone');
  return found.state;
};
