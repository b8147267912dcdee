/** The register of organisations: authorities, boards and settings, each with the dates for which it stands. */
import type { Pool } from 'pg';
import { type OrganisationId, organisationId } from '../case/ids.ts';

export type OrganisationKind = 'local-authority' | 'icb' | 'setting';

export interface Organisation {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** GSS code of the authority in whose area it is; its own for an authority; null where not known. */
  readonly authority: string | null;
  readonly town: string | null;
}

export interface Organisations {
  byId(ids: readonly OrganisationId[]): Promise<ReadonlyMap<OrganisationId, Organisation>>;
  /** Those whose name holds every word of the text, in one authority (null: in all of England), by name; at most `limit`. */
  search(
    kind: OrganisationKind,
    authority: string | null,
    text: string,
    limit: number,
  ): Promise<readonly Organisation[]>;
}

interface Row {
  readonly organisation_id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly authority: string | null;
  readonly town: string | null;
}

const fromRow = ({ organisation_id, ...rest }: Row): Organisation => ({
  ...rest,
  id: organisationId(organisation_id),
});
const columns = 'organisation_id, kind, name, authority, town';
const byName = new Intl.Collator('en-GB');

export const openOrganisations = (pool: Pool): Organisations => ({
  byId: async (ids) => {
    if (ids.length === 0) return new Map();
    const { rows } = await pool.query<Row>({
      name: 'organisations-by-id',
      text: `select ${columns} from people.organisation where organisation_id = any ($1)`,
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map(fromRow).map((organisation) => [organisation.id, organisation]));
  },
  search: async (kind, authority, text, limit) => {
    const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
    const { rows } = await pool.query<Row>(
      `select ${columns} from people.organisation
       where kind = $1 and ($2::text is null or authority = $2 or authority is null) and valid_to is null
         and not exists (select from unnest($3::text[]) as word where position(word in lower(name)) = 0)
       order by (authority is null), name, organisation_id limit $4`,
      [kind, authority, words, limit],
    );
    return rows.map(fromRow).sort((one, other) => byName.compare(one.name, other.name));
  },
});
