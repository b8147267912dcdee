/** Puts the records of an official file into the register, in one transaction: all of it or nothing. */
import type { Pool } from 'pg';
import { asService } from '../record/as-service.ts';
import { authorities } from './authorities.ts';
import type { SettingRecord } from './official/setting-shapes.ts';
import type { AuthorityRecord } from './read-authorities.ts';
import type { IcbRecord } from './read-icbs.ts';

export interface Stored {
  readonly added: number;
  readonly changed: number;
  /** Known before and now with a date on which they ended. */
  readonly closed: number;
  readonly same: number;
}

interface Row {
  readonly organisation_id: string;
  readonly kind: 'local-authority' | 'icb' | 'setting';
  readonly name: string;
  readonly authority: string | null;
  readonly setting_kind: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

const gssByDfeCode = new Map(
  authorities.flatMap(({ dfeCode, gss }) => (dfeCode === null ? [] : [[dfeCode, gss]])),
);

/** Authorities and boards have neither town nor kind of setting. */
const noPlace = { setting_kind: null, town: null, postcode: null, valid_to: null };

/** The row of the register for a record of any official file. */
const rowOf = (record: AuthorityRecord | IcbRecord | SettingRecord): Row => {
  switch (record.kind) {
    case 'authority': {
      const { gss, name, from } = record;
      const valid_from = from?.toString() ?? null;
      return {
        ...noPlace,
        organisation_id: `la:${gss}`,
        kind: 'local-authority',
        name,
        authority: gss,
        valid_from,
      };
    }
    case 'icb':
      return {
        ...noPlace,
        organisation_id: `icb:${record.ods}`,
        kind: 'icb',
        name: record.name,
        authority: null,
        valid_from: null,
      };
    case 'setting':
      return {
        organisation_id: `setting:${record.urn}`,
        kind: 'setting',
        name: record.name,
        authority: record.dfeCode === null ? null : (gssByDfeCode.get(record.dfeCode) ?? null),
        setting_kind: record.settingKind,
        town: record.town,
        postcode: record.postcode,
        valid_from: record.from?.toString() ?? null,
        valid_to: record.to?.toString() ?? null,
      };
    default:
      return record satisfies never;
  }
};

// What a file does not say (null) never takes away what another file said.
const upsert = `
  with given as (
    select * from jsonb_to_recordset($1) as g (organisation_id text, kind text, name text, authority text,
      setting_kind text, town text, postcode text, valid_from date, valid_to date)),
  before as (
    select o.* from people.organisation o join given g using (organisation_id)),
  stored as (
    insert into people.organisation as o (organisation_id, kind, name, authority, setting_kind, town, postcode, valid_from, valid_to, source)
    select organisation_id, kind, name, authority, setting_kind, town, postcode, valid_from, valid_to, $2 from given
    on conflict (organisation_id) do update set
      name = excluded.name,
      authority = coalesce(excluded.authority, o.authority),
      setting_kind = coalesce(excluded.setting_kind, o.setting_kind),
      town = coalesce(excluded.town, o.town),
      postcode = coalesce(excluded.postcode, o.postcode),
      valid_from = coalesce(excluded.valid_from, o.valid_from),
      valid_to = coalesce(excluded.valid_to, o.valid_to),
      source = excluded.source
    returning o.*)
  select
    count(*) filter (where b.organisation_id is null)::int as added,
    count(*) filter (where b.valid_to is null and b.organisation_id is not null and s.valid_to is not null)::int as closed,
    count(*) filter (where b.organisation_id is not null and not (b.valid_to is null and s.valid_to is not null)
      and (b.name, b.authority, b.setting_kind, b.town, b.postcode, b.valid_from, b.valid_to)
        is distinct from (s.name, s.authority, s.setting_kind, s.town, s.postcode, s.valid_from, s.valid_to))::int as changed,
    count(*)::int as total
  from stored s left join before b using (organisation_id)`;

const batch = 2_000;

/** In: the records of one file and its name. Out: what was added, changed, closed and left the same. */
export const storeOrganisations = (
  pool: Pool,
  records: readonly (AuthorityRecord | IcbRecord | SettingRecord)[],
  source: string,
): Promise<Stored> =>
  asService(pool, 'people', async (client) => {
    let [added, changed, closed, total] = [0, 0, 0, 0];
    for (let start = 0; start < records.length; start += batch) {
      const rows = records.slice(start, start + batch).map(rowOf);
      const answer = await client.query<{ added: number; changed: number; closed: number; total: number }>(
        upsert,
        [JSON.stringify(rows), source],
      );
      const counts = answer.rows[0];
      added += counts?.added ?? 0;
      changed += counts?.changed ?? 0;
      closed += counts?.closed ?? 0;
      total += counts?.total ?? 0;
    }
    return { added, changed, closed, same: total - added - changed - closed };
  });
