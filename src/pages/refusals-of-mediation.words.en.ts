/** What a refusal in the mediation strand is called in plain words. */
const lookAgain = 'Nothing is lost. Open the page again to see how things stand now.';

export const mediationRefusals = {
  'no-family-in-this-case': {
    says: 'Mediation about a decision is a right of families. There is no family in this case.',
    next: 'The talks in this case go on as they are.',
  },
  'no-authority-in-this-case': {
    says: 'Mediation about a decision is with a council or an NHS board, and none is in this case.',
    next: 'Ask for help again and name the council, or ring us and we do it for you.',
  },
  'no-decision-yet': {
    says: 'The council’s decision is not written down yet.',
    next: 'Write down the decision and its date first.',
  },
  'decision-cannot-be-mediated': {
    says: 'The right to mediation does not cover this decision.',
    next: 'The talks in this case are still open to you. Ring us and we tell you what else you can do.',
  },
  'decision-cannot-be-appealed': {
    says: 'There is no appeal against this decision.',
    next: 'Mediation is still open. Ring us and we tell you what else you can do.',
  },
  'sections-needed': {
    says: 'A plan has many parts. We need to know which ones you disagree with.',
    next: 'Tick at least one part of the plan.',
  },
  'date-does-not-fit': {
    says: 'This date does not fit with the others.',
    next: 'It cannot be in the future, and not before the letter. Look at the letter again.',
  },
  'reason-needed': {
    says: 'Something is written down here already.',
    next: 'To change it, say why. The old date is kept beside the new one.',
  },
  'information-not-given-yet': {
    says: 'The family has not been told about mediation yet.',
    next: 'Tell them first what it is and what follows each choice. Write down when and how.',
  },
  'mediation-not-chosen': {
    says: 'The family has not chosen mediation.',
    next: 'Wait for their choice. Saying no is as good as saying yes.',
  },
  'mediation-has-ended': { says: 'This mediation has ended.', next: lookAgain },
  'has-to-take-part': {
    says: 'Mediation about a decision is not a choice for the council or the NHS board. The law says that they take part.',
    next: 'If it cannot be set up in 30 days, say so on the mediation page.',
  },
  'five-working-days-notice': {
    says: 'By law, the family knows the day and place 5 working days before.',
    next: 'Choose a later time, or ask the family whether less is fine for them. They can say so on their page.',
  },
  'authority-not-stated': {
    says: 'It is not written down yet who comes for the council or NHS board, and what they may decide.',
    next: 'Ask them to say so in their answer to the invitation. Then fix the time.',
  },
  'only-one-supporter': {
    says: 'The family has one supporter on the list already.',
    next: 'Somebody else can come if everyone agrees, or if the mediator allows it.',
  },
  'no-session-held': {
    says: 'The meeting has not taken place yet.',
    next: 'Write down that it was held. If there will be none, choose “It did not go ahead”.',
  },
  'childs-views-not-recorded': {
    says: 'We do not know yet what the child thinks.',
    next: 'Write down what you did to learn it. Then the mediation can end.',
  },
  'certificate-not-needed': {
    says: 'This appeal needs no certificate.',
    next: 'The family can go to the tribunal without one.',
  },
  'certificate-already-given': {
    says: 'The certificate has been given. It is permanent.',
    next: 'A wrong name can be put right on it. Its date stays.',
  },
  'no-certificate-yet': { says: 'There is no certificate yet.', next: lookAgain },
  'not-time-for-a-certificate': {
    says: 'It is not time for a certificate yet, or for another kind.',
    next: 'It follows when mediation has ended, when the family says no, or when it cannot be set up in time.',
  },
  'out-of-time-with-adviser': {
    says: 'The family came after the two months, so we cannot promise a certificate.',
    next: 'The tribunal can still let the appeal in. Ask it for leave, and show the family how.',
  },
} as const;
