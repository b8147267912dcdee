/** Who is in the demonstration. Names and addresses are made up; the settings and authority are real places. */
import type { Role } from '../people/accounts.ts';

export interface Actor {
  readonly name: string;
  readonly email: string;
  /** What they are, in words for the cast list. */
  readonly role: string;
  readonly roles: readonly Role[];
  /** Id of the organisation they answer for. */
  readonly organisation: string | null;
}

const at = 'example.org';

const person = (
  name: string,
  role: string,
  roles: readonly Role[] = [],
  organisation: string | null = null,
): Actor => ({
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/gu, '.')}@${at}`,
  role,
  roles,
  organisation,
});

export const southend = 'E06000033';

export const people = {
  grace: person('Grace Bello', 'caseworker', ['caseworker']),
  owen: person('Owen Price', 'caseworker', ['caseworker', 'administrator']),
  samira: person('Samira Haddad', 'mediator', ['mediator']),
  tom: person('Tom Fletcher', 'mediator', ['mediator']),
  ines: person('Ines Duarte', 'mediator', ['mediator']),
  ruth: person('Ruth Okoye', 'safeguarding lead', ['safeguarding-lead']),
  amina: person('Amina Yusuf', 'parent'),
  daniel: person('Daniel Webb', 'parent'),
  priya: person('Priya Nair', 'parent'),
  leah: person('Leah Morgan', 'parent'),
  maya: person('Maya Clarke', 'young person of 17'),
  joan: person('Joan Reeve', 'supporter'),
  helen: person('Helen Marsh', 'head teacher', [], 'setting:115313'),
  peter: person('Peter Lowe', 'deputy head', [], 'setting:134860'),
  carol: person('Carol Finch', 'learning support manager', [], 'setting:130672'),
  david: person('David Sharp', 'council SEND officer', [], 'la:E06000033'),
  nadia: person('Nadia Rahman', 'council SEND manager', [], 'la:E06000033'),
  ian: person('Ian Doyle', 'NHS board officer', [], 'icb:QH8'),
} satisfies Record<string, Actor>;

export type PersonKey = keyof typeof people;

/** Real places, from the official registers (Open Government Licence v3.0), so that the demonstration needs no import. */
export const organisations = [
  {
    id: 'la:E06000033',
    kind: 'local-authority',
    name: 'Southend-on-Sea City Council',
    authority: southend,
    town: null,
  },
  {
    id: 'icb:QH8',
    kind: 'icb',
    name: 'NHS Mid and South Essex Integrated Care Board',
    authority: null,
    town: null,
  },
  {
    id: 'setting:115313',
    kind: 'setting',
    name: 'Milton Hall Primary School and Nursery',
    authority: southend,
    town: 'Westcliff-on-Sea',
  },
  {
    id: 'setting:134860',
    kind: 'setting',
    name: 'Eastwood Primary School & Nursery',
    authority: southend,
    town: 'Leigh-on-Sea',
  },
  {
    id: 'setting:143335',
    kind: 'setting',
    name: 'Hamstel Junior School',
    authority: southend,
    town: 'Southend-on-Sea',
  },
  {
    id: 'setting:144694',
    kind: 'setting',
    name: 'Temple Sutton Primary School',
    authority: southend,
    town: 'Southend-on-Sea',
  },
  {
    id: 'setting:130672',
    kind: 'setting',
    name: 'South Essex College of Further and Higher Education',
    authority: null,
    town: 'Southend-on-Sea',
  },
] as const;
