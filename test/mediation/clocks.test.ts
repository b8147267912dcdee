/** The clocks of a case: the law's dates on a strand, what moves them, and that nothing else does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { resume } from '#src/case/commands/taking-part/resume.ts';
import { type CaseClock, type ClockId, clockState } from '#src/clock/clock.ts';
import { issueCertificate } from '#src/mediation/commands/certificate/issue-certificate.ts';
import { declineMediation } from '#src/mediation/commands/choice/decline-mediation.ts';
import { reportAppeal } from '#src/mediation/commands/choice/report-appeal.ts';
import { tellAuthority } from '#src/mediation/commands/choice/tell-authority.ts';
import { recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import { sides } from '#test/kit/pure-case.ts';
import { decision, Strand } from '#test/kit/strand.ts';

const find = (strand: Strand, what: ClockId): CaseClock | undefined =>
  strand.life.state.clocks.current.find((clock) => clock.what === what);
const due = (strand: Strand, what: ClockId) => find(strand, what)?.due;

test('a decision starts the adviser’s and the appeal’s clock, each with owner, rule and source', () => {
  const strand = new Strand().decided();
  const contact = find(strand, 'contact-adviser');
  assert.deepEqual(
    [contact?.due, contact?.safeDate, contact?.owner, contact?.rule.id, contact?.doneOn],
    ['2027-01-03', '2027-01-02', 'family', 'M-5', '2026-11-24'],
  );
  assert.deepEqual(contact?.sources, ['SEND Regs 2014 reg 33']);
  const appeal = find(strand, 'appeal-received');
  // 2 January 2027 is a Saturday: the safe date stays, the latest is the next working day.
  assert.deepEqual(
    [appeal?.due, appeal?.safeDate, appeal?.latestDate],
    ['2027-01-02', '2027-01-02', '2027-01-04'],
  );
  assert.ok(
    strand.life.state.clocks.current.every((clock) => clock.sources.length > 0 && clock.rule.words !== ''),
  );
});

test('telling the council starts its 30 days; telling it earlier moves them and keeps the old date with the cause', () => {
  const strand = new Strand().decided().informed('2026-11-24').chosen('2026-11-24').told('2026-11-24');
  assert.deepEqual(
    [due(strand, 'mediation-by'), find(strand, 'mediation-by')?.owner],
    ['2026-12-24', sides.council],
  );
  const correction = {
    body: sides.council,
    on: '2026-11-10',
    teller: 'service',
    how: 'email',
    reason: 'misread',
  } as const;
  strand.does(strand.people.caseworker, tellAuthority, correction);
  assert.equal(due(strand, 'mediation-by'), '2026-12-10');
  const [old] = strand.life.state.clocks.superseded;
  assert.deepEqual(
    [old?.clock.what, old?.clock.due, old?.because],
    ['mediation-by', '2026-12-24', 'authority-told'],
  );
});

test('a corrected letter moves every date that is counted from it and keeps the old ones', () => {
  const strand = new Strand().decided();
  strand.does(strand.people.family, recordDecision, {
    ...decision,
    dated: '2026-10-30',
    sent: '2026-10-30',
    reason: 'x',
  });
  assert.deepEqual(
    [due(strand, 'contact-adviser'), due(strand, 'appeal-received')],
    ['2026-12-30', '2026-12-30'],
  );
  const old = strand.life.state.clocks.superseded.map(({ clock, because }) => [
    clock.what,
    clock.due,
    because,
  ]);
  assert.deepEqual(old, [
    ['appeal-received', '2027-01-02', 'decision-recorded'],
    ['contact-adviser', '2027-01-03', 'decision-recorded'],
  ]);
  // T-2: it ends between 25 December and 1 January.
  assert.equal(find(strand, 'appeal-received')?.latestDate, '2027-01-04');
});

test('declining starts the certificate’s three working days and ends the wait for a session', () => {
  const strand = new Strand().decided().informed('2026-11-24').chosen('2026-11-24').told('2026-11-24');
  strand.does(strand.people.family, declineMediation, { on: '2026-11-24' });
  assert.equal(due(strand, 'certificate-by'), '2026-11-27');
  assert.equal(find(strand, 'certificate-by')?.owner, 'adviser');
  assert.equal(find(strand, 'mediation-by'), undefined);
  assert.ok(strand.life.state.clocks.superseded.some(({ because }) => because === 'mediation-declined'));
});

test('the certificate meets its clock, and the appeal has one month from it where that is later', () => {
  const strand = new Strand('2026-12-30').decided().informed('2026-12-30');
  const { people } = strand;
  strand.does(people.family, declineMediation, { on: '2026-12-30' });
  const document = {
    number: 'n',
    certificate: 'not-pursued',
    issuedOn: '2026-12-31',
    document: 'd',
    digest: 'd',
  } as const;
  strand.on('2026-12-31').does(people.caseworker, issueCertificate, document);
  const given = find(strand, 'certificate-by');
  assert.deepEqual([given?.doneOn, given && clockState(given, '2027-02-01')], ['2026-12-31', 'met']);
  assert.equal(due(strand, 'appeal-received'), '2027-01-31');
  assert.equal(find(strand, 'appeal-received')?.latestDate, '2027-02-01');
  strand.on('2027-01-15').does(people.family, reportAppeal, { on: '2027-01-14' });
  assert.equal(find(strand, 'appeal-received')?.doneOn, '2027-01-14');
});

test('the day itself is in time and the day after is missed; done late is missed too', () => {
  const strand = new Strand().decided();
  const appeal = find(strand, 'appeal-received');
  assert.ok(appeal);
  assert.deepEqual(
    ['2027-01-03', '2027-01-04', '2027-01-05'].map((today) => clockState(appeal, today)),
    ['running', 'running', 'missed'],
  );
  assert.equal(clockState({ ...appeal, doneOn: '2027-01-04' }, '2027-03-01'), 'met');
  assert.equal(clockState({ ...appeal, doneOn: '2027-01-05' }, '2027-03-01'), 'missed');
});

test('a session met within the 30 days meets the council’s clock and its own notice', () => {
  const strand = new Strand()
    .decided()
    .informed('2026-11-24')
    .chosen('2026-11-24')
    .told('2026-11-24')
    .together();
  strand.held('2026-12-01');
  const session = find(strand, 'mediation-by');
  assert.deepEqual([session?.doneOn, session && clockState(session, '2027-01-01')], ['2026-12-01', 'met']);
  const notice = find(strand, 'notice-of-session');
  assert.deepEqual([notice?.due, notice?.doneOn], ['2026-11-24', '2026-11-24']);
});

test('an invitation has a service standard, said to be one, and an answer meets it', () => {
  const strand = new Strand().together();
  const answer = find(strand, 'answer-invitation');
  assert.deepEqual(
    [answer?.basis, answer?.rule.id, answer?.due, answer?.doneOn],
    ['service-standard', 'DR-6', '2026-12-08', '2026-11-24'],
  );
});

test('pauses and local meetings stop no clock', () => {
  const strand = new Strand()
    .decided()
    .informed('2026-11-24')
    .chosen('2026-11-24')
    .told('2026-11-24')
    .together();
  const before = strand.life.state.clocks;
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 6 }), (turns) => {
      for (const isPause of turns) {
        strand.life.does(strand.people.family, isPause ? pause : resume, {});
      }
      assert.deepEqual(strand.life.state.clocks, before);
    }),
    { numRuns: 30 },
  );
});
