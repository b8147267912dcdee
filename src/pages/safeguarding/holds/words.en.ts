/** Words for the safeguarding lead, who keeps a case from being forgotten without standing in it. */
export const words = {
  title: 'Keep a case longer for safety',
  intro:
    'Nothing of the case is destroyed while this lasts. Its people read only that we have a duty to keep it.',
  reference: 'Reference of the case',
  referenceHint: 'Like WF-7K3M-2Q',
  notFound: 'There is no case with this reference',
  why: 'Why does it have to stay?',
  place: 'Keep it longer',
  lift: 'The reason is over',
  liftHeading: 'End it',
  nothing: 'Nothing of this kind keeps this case',
  home: 'My page',
  role: 'safeguarding lead',
} as const;
