import assert from 'node:assert/strict';
import { test } from 'node:test';
import { threeParties } from '#test/kit/pure-case.ts';
import { checkRequest } from '../case/commands/asking/check-request.ts';
import { inviteParty } from '../case/commands/inviting/invite-party.ts';
import { declareInterests } from '../case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '../case/commands/mediator/propose-mediator.ts';
import { partyId } from '../case/ids.ts';
import { noticesFor } from './notices.ts';

/** What people are told when a proposed mediator declares for whom they work. */
const toldOfDeclaration = (employer: 'none' | 'icb') => {
  const { people, asked } = threeParties();
  const { account } = people.setting;
  asked.does(people.caseworker, checkRequest, {});
  const invitation = { party: partyId('setting'), account, replyBy: '2026-12-08', summary: 'x' };
  asked.does(people.caseworker, inviteParty, invitation);
  asked.does(people.caseworker, proposeMediator, { mediator: people.mediator.account });
  const before = asked.events.length;
  asked.does(people.mediator, declareInterests, { employer, interestIn: [], note: null });
  return asked.events
    .slice(before)
    .flatMap(({ event, envelope }) => noticesFor(asked.state, event, envelope.actor))
    .filter((told) => told.account === account)
    .map(({ kind }) => kind);
};

test('a mediator who is independent is proposed to each side, and one who is not is told of once', () => {
  assert.deepEqual(toldOfDeclaration('none'), ['mediator-to-accept']);
  assert.deepEqual(toldOfDeclaration('icb'), ['mediator-changed']);
});
