/** The mediation strand from a letter to a certificate, by the commands of its people, and what is refused on the way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { decline } from '#src/case/commands/inviting/decline.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { certificateGround } from '#src/mediation/certificate-ground.ts';
import { correctCertificate } from '#src/mediation/commands/certificate/correct-certificate.ts';
import { issueCertificate } from '#src/mediation/commands/certificate/issue-certificate.ts';
import { chooseMediation } from '#src/mediation/commands/choice/choose-mediation.ts';
import { declineMediation } from '#src/mediation/commands/choice/decline-mediation.ts';
import { giveInformation } from '#src/mediation/commands/choice/give-information.ts';
import { sayCannotArrange } from '#src/mediation/commands/choice/say-cannot-arrange.ts';
import { tellAuthority } from '#src/mediation/commands/choice/tell-authority.ts';
import { checkLetter } from '#src/mediation/commands/decision/check-letter.ts';
import { recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import { agreeToShorterNotice } from '#src/mediation/commands/session/agree-to-shorter-notice.ts';
import { listAttendee, removeAttendee } from '#src/mediation/commands/session/attendees.ts';
import { concludeMediation } from '#src/mediation/commands/session/conclude-mediation.ts';
import { recordChildsViews } from '#src/mediation/commands/session/record-childs-views.ts';
import { PureCase, sides, threeParties } from '#test/kit/pure-case.ts';
import { decision, instant, Strand } from '#test/kit/strand.ts';

const certificate = (kind: 'not-pursued' | 'took-place' | 'deemed', issuedOn: string) => ({
  number: 'WFC-2026-TEST',
  certificate: kind,
  issuedOn,
  document: '{"text":"the certificate"}',
  digest: 'digest',
});

const mediating = () =>
  new Strand().decided().informed('2026-11-24').chosen('2026-11-24').told('2026-11-24').together();

test('a family that declines after information has its certificate, and declining is one act', () => {
  const strand = new Strand().decided().informed('2026-11-24');
  const { people, life } = strand;
  assert.deepEqual(certificateGround(life.state, life.at), { refused: 'mediation-not-chosen' });
  strand.does(people.family, declineMediation, { on: '2026-11-24' });
  assert.equal(certificateGround(life.state, life.at), 'not-pursued');
  assert.equal(
    life.does(people.family, issueCertificate, certificate('not-pursued', '2026-11-24')),
    'not-yours',
  );
  assert.equal(
    life.does(people.caseworker, issueCertificate, certificate('deemed', '2026-11-24')),
    'not-time-for-a-certificate',
  );
  assert.equal(
    life.does(people.caseworker, issueCertificate, certificate('not-pursued', '2026-11-23')),
    'date-does-not-fit',
  );
  strand.does(people.caseworker, issueCertificate, certificate('not-pursued', '2026-11-24'));
  assert.equal(strand.mediation.certificate?.issuedOn, '2026-11-24');
  assert.equal(life.state.closed, null);
  assert.equal(
    life.does(people.caseworker, issueCertificate, certificate('not-pursued', '2026-11-24')),
    'certificate-already-given',
  );
  assert.equal(
    life.does(people.family, chooseMediation, { on: '2026-11-24', issues: 'x', health: null }),
    'certificate-already-given',
  );
});

test('without information there is no certificate for declining, and the family may change its mind', () => {
  const strand = new Strand().decided();
  const { people, life } = strand;
  strand.does(people.family, declineMediation, { on: '2026-11-24' });
  assert.deepEqual(certificateGround(life.state, life.at), { refused: 'information-not-given-yet' });
  strand.chosen('2026-11-24');
  assert.equal(strand.mediation.choice?.is, 'mediate');
  assert.equal(
    life.does(people.family, chooseMediation, { on: '2026-11-24', issues: 'x', health: null }),
    'already-done',
  );
});

test('a family that came after the two months and declines is promised no certificate (C-6)', () => {
  const strand = new Strand('2027-01-04').decided().informed('2027-01-04');
  strand.does(strand.people.family, declineMediation, { on: '2027-01-04' });
  assert.deepEqual(certificateGround(strand.life.state, strand.life.at), {
    refused: 'out-of-time-with-adviser',
  });
});

test('on the last day of the two months the certificate is still due', () => {
  const strand = new Strand('2027-01-03').decided().informed('2027-01-03');
  strand.does(strand.people.family, declineMediation, { on: '2027-01-03' });
  assert.equal(certificateGround(strand.life.state, strand.life.at), 'not-pursued');
});

test('an appeal about section I alone needs no certificate; B or F brings it back', () => {
  const onlyI = new Strand().decided({ decision: 'plan-content', sections: ['I'] }).informed('2026-11-24');
  onlyI.does(onlyI.people.family, declineMediation, { on: '2026-11-24' });
  assert.deepEqual(certificateGround(onlyI.life.state, onlyI.life.at), { refused: 'certificate-not-needed' });
  const withF = new Strand()
    .decided({ decision: 'plan-content', sections: ['I', 'F'] })
    .informed('2026-11-24');
  withF.does(withF.people.family, declineMediation, { on: '2026-11-24' });
  assert.equal(certificateGround(withF.life.state, withF.life.at), 'not-pursued');
});

test('mediation from the letter to its certificate: notice, authority, who comes, the child’s views', () => {
  const strand = mediating();
  const { people, life } = strand;
  const { mediator, family } = people;
  strand.does(mediator, listAttendee, {
    name: 'A. Friend',
    party: sides.family,
    basis: 'supporter',
    agreedBy: [],
  });
  assert.equal(
    life.does(mediator, listAttendee, {
      name: 'Another',
      party: sides.family,
      basis: 'supporter',
      agreedBy: [],
    }),
    'only-one-supporter',
  );
  assert.equal(
    life.does(mediator, listAttendee, { name: 'The child', party: null, basis: 'child', agreedBy: [] }),
    'not-everyone-agreed',
  );
  strand.does(mediator, listAttendee, {
    name: 'The child',
    party: null,
    basis: 'child',
    agreedBy: [sides.family],
  });
  assert.equal(
    life.does(mediator, listAttendee, {
      name: 'Press',
      party: null,
      basis: 'all-agree',
      agreedBy: [sides.family],
    }),
    'not-everyone-agreed',
  );
  const listed = strand.mediation.attendees.map(({ id }) => id);
  strand.does(mediator, removeAttendee, { attendee: listed[0] ?? '' });
  assert.equal(strand.mediation.attendees.length, 1);

  strand.held('2026-12-01');
  const concluding = { on: '2026-12-01', result: 'agreed' } as const;
  assert.equal(life.does(mediator, concludeMediation, concluding), 'childs-views-not-recorded');
  assert.equal(life.does(family, recordChildsViews, { how: 'met-the-child', note: 'x' }), 'not-yours');
  strand.does(mediator, recordChildsViews, { how: 'met-the-child', note: 'Noah likes the reading room.' });
  strand.does(mediator, concludeMediation, concluding);
  assert.equal(certificateGround(life.state, life.at), 'took-place');
  strand.does(people.caseworker, issueCertificate, certificate('took-place', '2026-12-01'));
  for (const someone of [people.family, people.council, people.caseworker]) {
    assert.ok(!life.readBy(someone).some(({ text }) => text.includes('Noah likes')));
  }
});

test('a session on the fifth working day after is confirmed, and one on the fourth only if the family agreed', () => {
  // Tuesday 24 November: five working days on is Tuesday 1 December.
  assert.equal(mediating().offered('2026-12-01').fixes(), null);
  const short = mediating().offered('2026-11-30');
  assert.equal(short.fixes(), 'five-working-days-notice');
  assert.equal(short.life.does(short.people.council, agreeToShorterNotice, {}), 'not-yours');
  short.does(short.people.family, agreeToShorterNotice, {});
  assert.equal(short.fixes(), null);
});

test('outside a mediation a meeting needs no five working days', () => {
  const strand = new Strand().decided().informed('2026-11-24').together();
  assert.equal(strand.offered('2026-11-25').fixes(), null);
});

test('the 30 days run out: a deemed certificate, and the case goes on to a session and keeps its certificate', () => {
  const strand = mediating();
  const { people, life } = strand;
  strand.on('2026-12-24');
  assert.deepEqual(certificateGround(life.state, life.at), { refused: 'not-time-for-a-certificate' });
  strand.on('2026-12-25');
  assert.equal(certificateGround(life.state, life.at), 'deemed');
  strand.does(people.caseworker, issueCertificate, certificate('deemed', '2026-12-25'));
  assert.equal(life.state.closed, null);
  strand.held('2027-01-06');
  strand.does(people.mediator, recordChildsViews, { how: 'child-did-not-wish', note: 'x' });
  strand.does(people.mediator, concludeMediation, { on: '2027-01-06', result: 'agreed' });
  assert.equal(strand.mediation.certificate?.kind, 'deemed');
  assert.equal(strand.mediation.certificate?.issuedOn, '2026-12-25');
});

test('the council says early that it cannot arrange: a deemed certificate is due at once', () => {
  const strand = mediating();
  const { people, life } = strand;
  assert.equal(life.does(people.family, sayCannotArrange, { on: '2026-11-24' }), 'not-yours');
  strand.does(people.council, sayCannotArrange, { on: '2026-11-24' });
  assert.equal(certificateGround(life.state, life.at), 'deemed');
});

test('for mediation the council cannot decline, while leaving stays free to everybody', () => {
  const strand = new Strand().decided().informed('2026-11-24').chosen('2026-11-24');
  const { people, life } = strand;
  strand.does(people.caseworker, checkRequest, {});
  const { account } = people.council;
  strand.does(people.caseworker, inviteParty, {
    party: sides.council,
    account,
    replyBy: '2026-12-08',
    summary: 'x',
  });
  assert.equal(life.does(people.council, decline, { reason: 'no-time', note: null }), 'has-to-take-part');
  assert.equal(life.does(people.family, leave, {}), null);
});

test('a correction of the certificate never moves its number, kind or date', () => {
  const strand = new Strand().decided().informed('2026-11-24');
  const { people } = strand;
  strand.does(people.family, declineMediation, { on: '2026-11-24' });
  strand.does(people.caseworker, issueCertificate, certificate('not-pursued', '2026-11-24')).on('2026-12-10');
  strand.does(people.caseworker, correctCertificate, {
    before: 'digest',
    document: 'corrected',
    digest: 'next',
  });
  const { number, kind, issuedOn, before } = strand.mediation.certificate ?? {};
  assert.deepEqual(
    [number, kind, issuedOn, before?.length],
    ['WFC-2026-TEST', 'not-pursued', '2026-11-24', 1],
  );
  assert.equal(
    strand.life.does(people.caseworker, correctCertificate, { before: 'digest', document: 'x', digest: 'y' }),
    'changed-by-someone-else',
  );
  const moved = { ...decision, dated: '2026-11-05', reason: 'misread' };
  assert.equal(strand.life.does(people.family, recordDecision, moved), 'certificate-already-given');
});

test('dates that do not fit are refused and nothing is recorded', () => {
  const { people, life } = new Strand();
  const { family, caseworker } = people;
  const events = life.events.length;
  const tries = [
    life.does(family, recordDecision, { ...decision, dated: '2026-11-25' }),
    life.does(family, recordDecision, { ...decision, dated: null, sent: null }),
    life.does(family, recordDecision, { ...decision, decision: 'plan-content' }),
    life.does(family, recordDecision, { ...decision, decision: 'not-appealable' }),
    life.does(people.council, recordDecision, decision),
    life.does(caseworker, giveInformation, { on: '2026-11-24', how: 'phone' }),
    life.does(caseworker, checkLetter, { missing: [] }),
    life.does(caseworker, issueCertificate, certificate('deemed', '2026-11-24')),
  ];
  assert.deepEqual(tries, [
    'date-does-not-fit',
    'date-does-not-fit',
    'sections-needed',
    'decision-cannot-be-mediated',
    'not-yours',
    'no-decision-yet',
    'no-decision-yet',
    'no-decision-yet',
  ]);
  assert.equal(life.events.length, events);
});

test('without a council or an NHS board in the case there is nobody to mediate a decision with', () => {
  const { people, request } = threeParties();
  const parties = request.parties.filter(({ party }) => party !== sides.council);
  const life = new PureCase(people.family, { ...request, parties }, instant('2026-11-24'));
  assert.equal(life.does(people.family, recordDecision, decision), 'no-authority-in-this-case');
});

test('a day of telling before the letter or in the future is refused; telling needs the family’s choice', () => {
  const strand = new Strand().decided().informed('2026-11-24');
  const { people, life } = strand;
  const tell = (on: string, reason: string | null = null) =>
    life.does(people.caseworker, tellAuthority, {
      body: sides.council,
      on,
      teller: 'service',
      how: 'phone',
      reason,
    });
  assert.equal(tell('2026-11-24'), 'mediation-not-chosen');
  strand.chosen('2026-11-24');
  assert.equal(tell('2026-11-01'), 'date-does-not-fit');
  assert.equal(tell('2026-11-25'), 'date-does-not-fit');
  assert.equal(tell('2026-11-24'), null);
  assert.equal(tell('2026-11-24'), 'already-done');
  assert.equal(tell('2026-11-20'), 'reason-needed');
  assert.equal(tell('2026-11-20', 'The e-mail went on the 20th.'), null);
  assert.equal(strand.mediation.told.get(sides.council)?.on, '2026-11-20');
});

test('what a letter misses is kept in the order of the law', () => {
  const strand = new Strand().decided();
  const missing = ['authority-contact', 'right-to-mediate'] as const;
  strand.does(strand.people.caseworker, checkLetter, { missing });
  assert.deepEqual(strand.mediation.letterMisses, ['right-to-mediate', 'authority-contact']);
  assert.equal(instant('2026-11-24').toString(), '2026-11-24T10:00:00Z');
});
