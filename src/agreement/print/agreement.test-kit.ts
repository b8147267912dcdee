/** For tests: an agreement to print. */
import type { AgreementDocument } from '../agreement-document.ts';
import type { FrozenClause, FrozenText } from '../frozen-text.ts';

export const on = (text: string) => Temporal.PlainDate.from(text);

export const aClause = (change: Partial<FrozenClause> = {}): FrozenClause => ({
  number: 1,
  clause: '0198f1f2-0000-7000-8000-000000000001',
  who: 'The school',
  what: 'Give 3 hours of reading help every week.',
  byWhen: on('2027-06-01'),
  howWeWillKnow: 'The school writes each hour in a book.',
  ...change,
});

export const aText = (change: Partial<FrozenText> = {}): FrozenText => ({
  reference: 'WF-7K3M-2Q',
  madeOn: on('2027-05-20'),
  parties: [
    { party: 'family', name: 'The family', side: 'family' },
    { party: 'setting', name: 'Hamstel Junior School', side: 'setting' },
  ],
  clauses: [aClause(), aClause({ number: 2, who: 'The council', what: 'Visit the class.', byWhen: null })],
  openIssues: ['Transport in the winter'],
  whatIfNot: 'Tell the service. We meet again.',
  salt: '00112233445566778899aabbccddeeff',
  ...change,
});

/** Signed by the family alone, unless told. */
export const aDocument = (
  text: Partial<FrozenText> = {},
  change: Partial<Omit<AgreementDocument, 'text'>> = {},
): AgreementDocument => ({
  serviceName: 'Way Forward',
  text: aText(text),
  signatures: new Map([['family', { name: 'Siân Ŵyn', onDate: on('2027-05-21') }]]),
  checkUrl: 'https://way-forward.example/agreements/verify',
  ...change,
});

export const signedByBoth: AgreementDocument['signatures'] = new Map([
  ['family', { name: 'Siân Ŵyn', onDate: on('2027-05-21') }],
  ['setting', { name: 'Priya Shah', onDate: on('2027-05-22') }],
]);
