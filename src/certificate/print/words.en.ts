/** Words of the printed certificate, to be read at 9 to 11. Nothing of what was said in mediation, or why, stands here. */
import type { DecisionKind } from '../../law/situation/situation.ts';
import type { Certificate, CorrectedPart, PartyAs } from '../certificate.ts';

type Kind = Certificate['kind'];

export const words = {
  title: 'Mediation certificate',
  reference: 'Certificate',
  page: 'page',
  number: (number: string) => `Number ${number}`,
  givenOn: (day: string) => `Date of this certificate: ${day}`,
  intro: [
    'You can use this certificate to appeal. An appeal asks the tribunal to change a decision of the council.',
    'The tribunal is a kind of court. It is not part of the council.',
    'Mediation means talking with the council, with the help of a person who takes no side.',
  ],
  corrected: (day: string, what: string) => `Corrected on ${day}. We put right: ${what}.`,
  correctedNote: 'The number and the date are the same as before. Please use this copy, not an older one.',
  parts: {
    'party-name': 'the name of the person it is for',
    'child-name': 'the name of the child or young person',
    'authority-name': 'the name of the council',
    'adviser-name': 'the name of the adviser',
    'provider-name': 'the name of the service',
    sections: 'the parts of the plan',
    'sent-on': 'the day when the letter was sent',
    'happened-on': 'the day when we knew how mediation went',
  } satisfies Record<CorrectedPart, string>,
  says: {
    heading: 'What it says',
    number: 'Number',
    date: 'Date',
    kind: 'What happened with mediation',
    kinds: {
      'not-pursued': 'Mediation was not used',
      'took-place': 'Mediation took place',
      deemed: 'Mediation was not set up in time',
    } satisfies Record<Kind, string>,
    notPursued: (day: string) =>
      `We gave facts about mediation first. We knew on ${day} that it would not be used.`,
    tookPlace: (day: string) =>
      `It ended on ${day}. What was said there is private and is not in this paper.`,
    saidSo: (day: string) => `On ${day} the council said that it could not set up mediation in 30 days.`,
    ranOut: (day: string) => `The law gives 30 days to set up mediation. On ${day} they had run out.`,
    stillOpen: 'You can still use mediation if you want to. The date of this certificate stays the same.',
    party: {
      parent: 'Parent',
      'young-person': 'Young person',
      'alternative-person': 'Person who speaks for the young person',
    } satisfies Record<PartyAs, string>,
    child: {
      parent: 'Child',
      'young-person': 'Young person',
      'alternative-person': 'Young person',
    } satisfies Record<PartyAs, string>,
    council: 'Council',
    decision: 'The decision of the council',
    decisions: {
      'refuse-to-assess': 'Not to find out what help is needed (refusal to assess).',
      'refuse-to-issue': 'Not to make a plan after it looked (refusal to issue a plan).',
      'plan-content': 'What is in the plan (content of a plan).',
      'refuse-to-reassess': 'Not to look again at what help is needed (refusal to reassess).',
      'refuse-to-amend': 'Not to change the plan after a review (refusal to amend or replace).',
      cease: 'To end the plan (ceasing to keep a plan).',
      'not-appealable': 'Another decision about help.',
    } satisfies Record<DecisionKind, string>,
    sections: (sections: string, count: number) =>
      count === 1
        ? `It is about section ${sections} of the plan.`
        : `It is about sections ${sections} of the plan.`,
    letter: 'Date on the letter',
    adviser: 'Given by',
    advised: (adviser: string, provider: string) => `${adviser}, mediation adviser of ${provider}`,
  },
  appeal: {
    heading: 'If you want to appeal',
    need: 'You need the number of this certificate when you appeal. Copy it into the form.',
    noNeed: 'By law you do not need a certificate to appeal against this.',
    safe: 'Send it so that it arrives by this day',
    safeNote: (day: string) => `${day}. This is the safe day.`,
    latest: 'The latest day',
    latestNote: (day: string) => `${day}. The tribunal counts the day when it gets your form.`,
    rule: 'How we count',
    counted: (day: string, rule: string) => `We come to ${day}. That is ${rule}`,
    afterwards: 'Has the day passed? You can still ask the tribunal. It can let an appeal in after that day.',
    cannot:
      'This decision cannot be taken to the tribunal. SENDIASS is a free advice service. It can tell you what else you can do.',
  },
  sources: (sources: string) => `Where this comes from: ${sources}.`,
  permanent: {
    heading: 'It stays good',
    text: [
      'This certificate does not run out. Its number, its kind and its date never change.',
      'Is a name wrong? Tell us. We put it right and the date stays the same.',
    ],
  },
  help: {
    heading: 'Who can help you for free',
    list: [
      'SENDIASS is a free advice service for families in each area. It does not take the side of the council. Search for SENDIASS and the name of your council.',
      'IPSEA is a charity that gives free legal advice. Its website is ipsea.org.uk.',
    ],
  },
  check: {
    heading: 'How to check this paper',
    intro: 'Go to this address. It tells you if this certificate is ours and if a word was changed.',
    sealed:
      'You can also point a phone at the square. Our seal is in it, and inside this file. So it can be checked on any computer, without us.',
    square: 'Square code that opens the page for checking',
  },
  sealFile: 'The seal of the service on this certificate, to be checked by a computer',
  wordsFile: 'The words of this certificate, as the seal counts them',
} as const;
