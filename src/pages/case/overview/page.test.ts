import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { objectToMediator } from '#src/case/commands/mediator/object-to-mediator.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import type { CaseId } from '#src/case/ids.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;
let url = '';

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  id = await service.world.asks('amina', {
    about: 'provision-by-setting',
    child: 'CHILD-BY-NAME',
    story: 'STORY-OF-THE-FAMILY',
    hopes: 'Reading again.',
    summary: 'Reading stopped.',
    against: { setting: 'setting:115313' },
  });
  await service.world.bringsTogether(id, { setting: 'helen' });
  const found = await service.services.store.readCase(service.world.actor('grace'), id);
  url = `/case/${found?.state.reference}`;
});
after(() => service.stop());

test('each side reads who asked from where it stands, and who comes', async () => {
  const amina = await (await service.as('amina')).html(url);
  const helen = await (await service.as('helen')).html(url);
  assert.match(amina, /You asked for help/);
  assert.match(helen, /Help was asked for/);
  assert.doesNotMatch(helen, /You asked for help|STORY-OF|CHILD-BY/u);
  for (const html of [amina, helen]) {
    assert.match(html, /Asked for help on Tuesday 24 November 2026\./);
    assert.match(html, /Agreed on Tuesday 24 November 2026\. <span class="muted">Helen Marsh, head teacher/);
  }
});

test('the date by which an answer is wanted is gone once everybody has answered', async () => {
  const { data } = await (await service.as('helen')).page(url);
  assert.equal(data['nextDate'], null);
  assert.deepEqual(data['questions'], { asked: 0, answered: 0, lastAnsweredAt: null });
  assert.equal((await (await service.as('grace')).page(url)).data['questions'], null);
});

test('a mediator who went leaves no trace but that there will be another', async () => {
  await service.world.does('grace', id, proposeMediator, { mediator: service.world.account('tom') });
  assert.match(await (await service.as('amina')).html(url), /Tom Fletcher is proposed\./);
  await service.world.does('helen', id, objectToMediator, {});
  for (const key of ['amina', 'helen'] as const) {
    const html = await (await service.as(key)).html(url);
    assert.match(html, /There will be another mediator\./);
    assert.doesNotMatch(html, /Tom Fletcher|objected|asked for another/u);
  }
});
