/** The words of "Find your council" and of the page of each council. */
export const words = {
  listTitle: 'Find your council',
  listLead: 'Each council has to offer a service like this. Look for yours to see who runs it.',
  description: 'Find who helps when you disagree about special educational needs support in your area.',
  search: 'Name of your council',
  searchHint: 'Like Kent or Leeds. Where there are two councils, look for the county.',
  searchButton: 'Search',
  all: 'All 153 councils',
  found: (count: number, text: string) =>
    count === 1 ? `1 council with “${text}” in its name` : `${count} councils with “${text}” in their names`,
  noneFound: (text: string) =>
    `We found no council with “${text}” in its name. Try fewer letters, or look at the list of all.`,
  showAll: 'Show all councils',
  servedHere: 'Way Forward works here',
  home: (name: string) => `Help in ${name}`,
  served: {
    lead: (council: string) => `Way Forward is the service for ${council}.`,
    what: 'We help when a family and a school, nursery, college, the council or the NHS disagree about support.',
    promises: [
      ['It is free', 'for families.'],
      ['It is independent.', 'Nobody who works for a council or the NHS leads the talk.'],
      ['It is your choice.', 'Everyone has to agree to take part. You can stop at any time.'],
      [
        'It is private.',
        'What is said stays with the people who were there, unless someone may be at risk of harm.',
      ],
    ],
    reachHeading: 'How to reach us',
    call: 'Ask us to ring you',
  },
  other: {
    lead: (council: string) => `Way Forward does not work for ${council} yet.`,
    what: 'But the council has to have a service like ours for you. It is the law. It is free, independent and your choice.',
    findHeading: 'How to find the service there',
    steps: [
      'Ring the council. Ask for “disagreement resolution for special educational needs”.',
      'Or look at its Local Offer. That is the part of its website about help for children with special needs.',
      'Or ask SENDIASS. It is a free advice service for families in each area.',
      'Or ring us. We help you find it.',
    ],
  },
  checkHeading: 'What can you do?',
  check: 'Can this help me?',
  checkText: 'Some short questions show every way that is open to you, and your dates.',
  ask: 'Ask us for help',
  localOfferHeading: 'The Local Offer',
  localOffer:
    'The Local Offer is the part of the council’s website about help for children with special needs.',
  localOfferLink: (name: string) => `${name} Local Offer`,
  sendiassHeading: 'Free advice: SENDIASS',
  sendiass: 'SENDIASS is a free advice service for families. It does not take the council’s side.',
  sendiassLink: (name: string) => `${name} SENDIASS`,
  searchFor: (text: string) => `Search for “${text}”.`,
  notKnownYet: 'Where we give no link, we do not hold the address yet. The council can give it to you.',
  asData: 'This service as data, for directories (Open Referral UK)',
  service: {
    name: (shortName: string) => `Way Forward: help with disagreements about SEND support in ${shortName}`,
    description:
      'Free, independent and voluntary help for families who disagree about support. The other side can be a school, nursery, college, the council or the NHS. It is for special educational needs and disabilities.',
    fees: 'Free for families.',
    applying: 'Ask online or by telephone. No plan and no referral is needed.',
    eligible: 'Any child or young person with special educational needs up to 25, and their parents.',
    organisation: 'An independent mediation and disagreement resolution service.',
  },
} as const;
