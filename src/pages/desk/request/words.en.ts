/** Words of the request as it was asked. Its title names nobody. */
import type { AskerAs } from '../../../case/events.ts';
import type { DisagreementKind, EhcStage } from '../../../law/disagreement.ts';

export const words = {
  title: 'The request',
  titleForAsker: 'What you asked',
  introForAsker: 'This is your request as you sent it. Only the people below can read it.',
  readers: 'Who can read this',
  unreadable: 'These words are no longer kept.',
  child: 'Who it is about',
  story: 'What happened',
  hopes: 'What would be a good way forward',
  summary: 'What the others may be told',
  needs: 'What makes taking part possible',
  noNeeds: 'Nothing was asked for.',
  askedHeading: 'Who asked',
  askedBy: 'Asked by',
  capacity: 'As',
  as: {
    parent: 'a parent',
    'young-person': 'the young person',
    helper: 'a helper, for the family and with its permission',
    officer: 'an officer, for a council, an NHS board or a setting',
  } satisfies Record<AskerAs, string>,
  askedOn: 'Asked on',
  authority: 'Council that owes the duties',
  unknownAuthority: (gss: string) => `Not in the list of councils (${gss})`,
  plan: 'Has a plan (EHC plan)',
  hasPlan: (has: boolean | null) => {
    if (has === null) return 'Not said. A plan is not needed.';
    return has ? 'Yes' : 'No. A plan is not needed.';
  },
  kindHeading: 'What kind of disagreement',
  kind: 'Kind',
  kinds: {
    duties: 'How the council, school, nursery or college does its duties',
    'provision-by-setting': 'The help that a school, nursery or college gives',
    'health-or-social-care': 'Health or social care, while a plan is worked on',
    'between-authorities': 'Between a council and an NHS board',
  } satisfies Record<DisagreementKind, string>,
  stage: 'Where the plan stands',
  stages: {
    none: 'No plan is being worked on',
    'needs-assessment': 'Needs are being assessed',
    drafting: 'A plan is being written',
    review: 'A plan is being reviewed',
    reassessment: 'Needs are being assessed again',
    'awaiting-appeal': 'An appeal is waiting',
  } satisfies Record<EhcStage, string>,
  law: 'Who the other side is in law',
  notOpen: 'This service cannot be used for this. Please ring the asker and show them the other routes.',
  sources: 'Source',
  named: 'Named in the request',
  outside: (name: string) =>
    `${name} is not one of those whom the law names here. Ask why before you invite.`,
  checkHeading: 'Check the request',
  checkIntro:
    'Press this when you have read it and it is one for this service. Then you can invite the others.',
  check: 'The request is checked',
  checkedOn: (day: string) => `Checked on ${day}.`,
  notesHeading: 'Notes about arrangements',
  notesIntro: 'Calls and letters about arrangements. Never what is said in rooms.',
  noNotes: 'There is no note yet.',
  noteLabel: 'New note',
  note: 'Keep the note',
  noteBy: (name: string, time: string) => `${name}, ${time}`,
} as const;
