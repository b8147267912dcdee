/** M-1, M-2, C-1, C-2: what can be mediated, what appealed, and whether that needs a certificate. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guided, routesOf } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

type Row = readonly [letter: object, certificate: string, mediation: boolean, appeal: boolean];

const dated = '2026-03-02';

const table: readonly Row[] = [
  [{ kind: 'refuse-to-assess' }, 'required', true, true],
  [{ kind: 'refuse-to-issue' }, 'required', true, true],
  [{ kind: 'refuse-to-reassess' }, 'required', true, true],
  [{ kind: 'refuse-to-amend' }, 'required', true, true],
  [{ kind: 'cease' }, 'required', true, true],
  [{ kind: 'not-appealable' }, 'not-applicable', false, false],
  [{ sections: ['B'] }, 'required', true, true],
  [{ sections: ['F'] }, 'required', true, true],
  [{ sections: ['I'] }, 'not-required', true, true],
  [{ sections: ['I', 'G'] }, 'not-required', true, true],
  [{ sections: ['I', 'F'] }, 'required', true, true],
  [{ sections: ['I', 'B', 'G'] }, 'required', true, true],
  [{ sections: ['G', 'F'] }, 'required', true, true],
  [{ sections: ['C', 'G'] }, 'not-required', true, false],
  [{ sections: ['D', 'H1', 'H2'] }, 'not-required', true, false],
  [{ sections: ['C', 'D'] }, 'not-required', true, false],
  [{ sections: ['A'] }, 'not-required', true, false],
  [{ sections: ['E'] }, 'not-required', true, false],
  [{ sections: ['J'] }, 'not-required', true, false],
  [{ sections: ['K'] }, 'not-required', true, false],
];

describe('a decision', () => {
  for (const [letter, certificate, mediation, appeal] of table) {
    it(`M-1, M-2, C-1, C-2: ${JSON.stringify(letter)}: certificate ${certificate}`, () => {
      const guidance = guided(about({ dated, ...letter }, '2026-03-10'));
      const routes = routesOf(guidance);
      assert.equal(guidance.certificate, certificate);
      assert.equal(routes.includes('mediation'), mediation);
      assert.equal(routes.includes('tribunal-appeal'), appeal);
      const shut: readonly string[] = guidance.notOpen.map(({ route }) => route);
      assert.equal(shut.includes('mediation'), !mediation);
      assert.equal(shut.includes('tribunal-appeal'), !appeal);
    });
  }

  it('decides alone about the certificate, held or not, appealed or not', () => {
    const held = guided(
      about({ dated }, '2026-04-10', { certificateOn: '2026-03-20' }, { appeal: { lodgedOn: '2026-04-01' } }),
    );
    assert.equal(held.certificate, 'required');
    const background = guided({ ...about({ dated }, '2026-04-10'), matter: ['provision-not-delivered'] });
    assert.equal(background.certificate, 'required');
    assert.equal(
      guided({ today: '2026-04-10', asker: 'parent', matter: ['exclusion'] }).certificate,
      'not-applicable',
    );
  });
});
