/** For tests: certificates of every kind, by hand and by chance. */
import fc from 'fast-check';
import { decisionKinds, sections } from '../law/situation/situation.ts';
import type { Certificate, CertificateFacts, Ground, PartyAs } from './certificate.ts';
import { certificateNumberOf } from './certificate-number.ts';

export const on = (text: string) => Temporal.PlainDate.from(text);

export const someBytes = Uint8Array.from({ length: 16 }, (_, index) => index * 7 + 3);

const notPursued: Ground = { kind: 'not-pursued', declinedOn: on('2027-05-18') };

/** About a refusal to assess, not pursued, unless told. */
export const aCertificate = (
  change: Partial<CertificateFacts> = {},
  ground: Ground = notPursued,
): Certificate => ({
  number: certificateNumberOf(on('2027-05-20'), someBytes),
  issuedOn: on('2027-05-20'),
  decision: {
    kind: 'refuse-to-assess',
    madeOn: on('2027-04-12'),
    sentOn: null,
    authority: { name: 'Southend-on-Sea City Council', gss: 'E06000033' },
  },
  party: { name: 'Siân Ŵyn', as: 'parent' },
  child: { name: 'Leo Ŵyn' },
  about: [],
  adviser: { name: 'Ruth Adeyemi' },
  provider: { name: 'Way Forward' },
  correctionOf: null,
  salt: '00112233445566778899aabbccddeeff',
  ...change,
  ...ground,
});

export const grounds: readonly Ground[] = [
  notPursued,
  { kind: 'took-place', concludedOn: on('2027-05-17') },
  { kind: 'deemed', couldNotArrangeOn: on('2027-05-19'), because: 'authority-said-so' },
  { kind: 'deemed', couldNotArrangeOn: on('2027-05-19'), because: 'time-ran-out' },
];

const day = fc.integer({ min: 0, max: 9000 }).map((days) => on('2015-01-01').add({ days }));
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `N${text}`);

const facts = fc.record({
  issuedOn: day,
  before: fc.integer({ min: 0, max: 60 }),
  bytes: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  kind: fc.constantFrom(...decisionKinds),
  ground: fc.integer({ min: 0, max: 3 }),
  as: fc.constantFrom<PartyAs[]>('parent', 'young-person', 'alternative-person'),
  names: fc.array(name, { minLength: 5, maxLength: 5 }),
  about: fc.uniqueArray(fc.constantFrom(...sections), { minLength: 1 }),
  salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
});

const groundOn = (index: number, day: Temporal.PlainDate): Ground => {
  if (index === 0) return { kind: 'not-pursued', declinedOn: day };
  if (index === 1) return { kind: 'took-place', concludedOn: day };
  return {
    kind: 'deemed',
    couldNotArrangeOn: day,
    because: index === 2 ? 'authority-said-so' : 'time-ran-out',
  };
};

/** Any certificate that holds together. */
export const anyCertificate: fc.Arbitrary<Certificate> = facts.map(
  ({
    issuedOn,
    before,
    bytes,
    kind,
    ground,
    as,
    names: [one = '', two = '', three = '', four = '', five = ''],
    about,
    salt,
  }) => ({
    ...groundOn(ground, issuedOn.subtract({ days: before })),
    number: certificateNumberOf(issuedOn, bytes),
    issuedOn,
    decision: {
      kind,
      madeOn: issuedOn.subtract({ days: before * 2 }),
      sentOn: before % 2 === 0 ? null : issuedOn.subtract({ days: before * 2 - 1 }),
      authority: { name: one, gss: 'E06000033' },
    },
    party: { name: two, as },
    child: as === 'young-person' ? null : { name: three },
    about: kind === 'plan-content' ? about : [],
    adviser: { name: four },
    provider: { name: five },
    correctionOf: null,
    salt: Buffer.from(salt).toString('hex'),
  }),
);
