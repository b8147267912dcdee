/** The words of the questions of "Can this help me?". One question a page; each page explains its own hard words. */
import { eventWords } from './events.words.en.ts';
import type { QuestionName } from './question.ts';
import { chooseAll, dayHint, type QuestionWords } from './shared.words.en.ts';

export const questionWords: Readonly<Record<QuestionName, QuestionWords>> = {
  harm: {
    label: 'Is anyone at risk of harm now?',
    hint: 'It can be a child, you or somebody else. If you are not sure, say yes.',
    short: 'Someone at risk of harm',
    choices: { yes: { label: 'Yes, or I am not sure' }, no: { label: 'No' } },
  },
  'go-on': {
    label: 'Please talk to a person now',
    short: 'Seen who can help now',
    choices: { yes: { label: 'Go on with the questions' } },
  },
  asker: {
    label: 'Who are you?',
    short: 'You are',
    choices: {
      parent: {
        label: 'A parent or carer',
        hint: 'Also if you look after a child or young person as a parent.',
      },
      'young-person': { label: 'A young person', hint: 'This is about help for me.' },
      'alternative-person': { label: 'Someone who acts for a young person who cannot decide this' },
      professional: { label: 'Someone who works with the family', hint: 'The family has said yes to this.' },
      setting: { label: 'A school, nursery or college' },
      'local-authority': { label: 'A council' },
      icb: { label: 'An NHS board' },
    },
  },
  about: {
    label: 'What is it about?',
    hint: chooseAll,
    short: 'It is about',
    choices: {
      decision: {
        label: 'A decision letter from the council',
        hint: 'Like no to an assessment, no to a plan, or what a final plan says.',
      },
      'setting-provision': { label: 'Extra help at school, nursery or college' },
      'delay-without-decision': {
        label: 'The council takes a long time',
        hint: 'There is no decision letter yet.',
      },
      'draft-content': { label: 'A draft plan', hint: 'The council asks what you think. It is not final.' },
      'provision-not-delivered': { label: 'A final plan that is not followed' },
      'health-or-social-care-support': { label: 'Health care or social care for the child or young person' },
      discrimination: { label: 'Being treated worse because of a disability' },
      'conduct-of-authority': { label: 'How the council treated us' },
      'mediation-not-arranged': {
        label: 'I asked for mediation and it was not set up',
        hint: 'Mediation is a meeting with the council and a person on nobody’s side.',
      },
      'agreement-not-kept': { label: 'A written agreement from mediation that is not kept' },
      admission: { label: 'A school place that was refused' },
      exclusion: { label: 'Being suspended or excluded from school' },
      'care-quality': { label: 'How good the health care was' },
      'whole-setting': { label: 'A worry about a whole school, nursery or college' },
      'this-service': { label: 'Way Forward itself', hint: 'You are not happy with what we did.' },
      'duty-not-carried-out': {
        label: 'Something else that they should do by law',
        hint: 'If nothing else here fits.',
      },
      'between-authorities': { label: 'A council and an NHS board disagree with each other' },
      'only-harm': { label: 'Only the risk of harm' },
    },
  },
  with: {
    label: 'Who do you disagree with?',
    hint: chooseAll,
    short: 'You disagree with',
    choices: {
      school: { label: 'A school' },
      nursery: { label: 'A nursery or childminder' },
      college: { label: 'A college' },
      council: { label: 'The council' },
      'nhs-board': { label: 'The NHS board', hint: 'It plans and pays for NHS care in your area.' },
      'nhs-service': { label: 'An NHS service', hint: 'Like a hospital, a clinic or a therapist.' },
    },
  },
  school: {
    label: 'What kind of school is it?',
    hint: 'Its website often says. It changes who looks at a complaint.',
    short: 'The school is',
    choices: {
      'maintained-school': { label: 'A council school' },
      academy: { label: 'An academy or free school' },
      'independent-school': { label: 'An independent school' },
      'non-maintained-special-school': { label: 'A special school run by a charity' },
      'pupil-referral-unit': { label: 'A unit for pupils who are out of school' },
      'not-sure': { label: 'I am not sure' },
    },
  },
  nursery: {
    label: 'What kind of nursery is it?',
    hint: 'It changes who looks at a complaint or a claim.',
    short: 'The nursery is',
    choices: {
      'maintained-nursery-school': { label: 'A council nursery, or part of a school' },
      'private-nursery': {
        label: 'A private nursery, playgroup or childminder',
        hint: 'Also if the council pays for the place.',
      },
    },
  },
  stage: {
    label: 'What is going on now with an EHC plan?',
    hint: 'An EHC plan is a paper with the force of law. It says what help the council has to see to.',
    short: 'Going on now',
    choices: {
      none: { label: 'None of these', hint: 'Also if there is no plan, or if the plan is final.' },
      'needs-assessment': { label: 'The council is finding out what help is needed' },
      drafting: { label: 'A plan is being written' },
      review: { label: 'A plan is being looked at again, in a review' },
      reassessment: { label: 'The council is finding out again what help is needed' },
      'awaiting-appeal': {
        label: 'An appeal has gone to the tribunal',
        hint: 'The tribunal has not decided yet.',
      },
    },
  },
  decision: {
    label: 'What did the council decide?',
    hint: 'Look at the decision letter.',
    short: 'The council decided',
    choices: {
      'refuse-to-assess': {
        label: 'Not to find out what help is needed',
        hint: 'Also called: no assessment.',
      },
      'refuse-to-issue': { label: 'Not to make a plan, after an assessment' },
      'plan-content': { label: 'What is in the final plan', hint: 'Also a plan that was changed.' },
      'refuse-to-reassess': { label: 'Not to assess again' },
      'refuse-to-amend': { label: 'Not to change the plan, after a review' },
      cease: { label: 'To end the plan' },
      'not-appealable': {
        label: 'Something else',
        hint: 'Like transport, a personal budget or an early review.',
      },
    },
  },
  sections: {
    label: 'Which parts of the plan do you disagree with?',
    hint: `Each part has a letter. ${chooseAll}`,
    short: 'Parts of the plan',
    choices: {
      A: { label: 'A: what the family and the young person say' },
      B: { label: 'B: special educational needs', hint: 'What makes learning hard.' },
      C: { label: 'C: health needs' },
      D: { label: 'D: social care needs' },
      E: { label: 'E: what it should lead to' },
      F: { label: 'F: help with learning' },
      G: { label: 'G: health care' },
      H1: { label: 'H1: social care for under 18s' },
      H2: { label: 'H2: other social care' },
      I: {
        label: 'I: the school or college',
        hint: 'The place or the kind of place, or that none is named.',
      },
      J: { label: 'J: personal budget' },
      K: { label: 'K: advice from experts' },
    },
  },
  lodged: {
    label: 'When did the tribunal get the appeal?',
    hint: dayHint,
    short: 'Appeal sent in',
  },
  same: {
    label: 'Is the appeal about the same thing as you ask about now?',
    short: 'Appeal about the same thing',
    choices: { yes: { label: 'Yes, or partly' }, no: { label: 'No, it is about something else' } },
  },
  conceded: {
    label: 'Has the council told the tribunal that it gives way?',
    hint: 'If so, write the day it said so. If not, leave it empty.',
    short: 'Council gave way',
  },
  dated: {
    label: 'What is the date on the decision letter?',
    hint: `We work out your dates from it. ${dayHint}`,
    short: 'Date on the letter',
  },
  sent: {
    label: 'On what day was the letter sent?',
    hint: `Look at the stamp or the email. ${dayHint}`,
    short: 'Letter sent',
  },
  ...eventWords,
  born: {
    label: 'When was the child or young person born?',
    hint: 'You do not have to say. After the summer of their 16th birthday year, a young person has their own case. So this tells us whose case it is. We do not keep it.',
    short: 'Born',
  },
  wish: {
    label: 'What would you like?',
    hint: 'You can change your mind. Saying no to mediation is as easy as saying yes.',
    short: 'You would like',
    choices: {
      mediate: { label: 'To meet them with a mediator' },
      appeal: { label: 'To go to the tribunal' },
      talk: { label: 'To talk first' },
      undecided: { label: 'I do not know yet' },
    },
  },
};
