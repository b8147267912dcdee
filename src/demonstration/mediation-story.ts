/** A mediation strand in the middle: decided three weeks ago, told about mediation, chosen, and the council has its 30 days. */
import { partyId } from '../case/ids.ts';
import { chooseMediation } from '../mediation/commands/choice/choose-mediation.ts';
import { giveInformation } from '../mediation/commands/choice/give-information.ts';
import { tellAuthority } from '../mediation/commands/choice/tell-authority.ts';
import { checkLetter } from '../mediation/commands/decision/check-letter.ts';
import { recordDecision } from '../mediation/commands/decision/record-decision.ts';
import type { World } from './world.ts';

const letterText = `Dear parent

We have decided not to carry out an EHC needs assessment.

You can appeal to the First-tier Tribunal within 2 months of this letter. You have the right to mediation first. If you
would like to mediate, or need a certificate, turn to a mediation adviser.

SEND Service
`;

/** The parent also waits for an answer in another case: a family can have two, about two things. */
export const mediating = async (world: World): Promise<void> => {
  const id = await world.asks('priya', {
    about: 'duties',
    hasPlan: false,
    child: 'Asha',
    story:
      'The council said no to an assessment. It says that Asha does well. She does well because I sit with her.',
    hopes: 'That somebody looks at what Asha needs, and not only at her marks.',
    summary:
      'The council decided not to assess. I would like to talk about what an assessment could look at.',
    against: { 'local-authority': 'la:E06000033' },
  });
  await world.bringsTogether(id, { 'local-authority': 'david' });
  const ago = (days: number): string => world.today().subtract({ days }).toString();
  await world.does('priya', id, recordDecision, {
    decision: 'refuse-to-assess',
    sections: [],
    dated: ago(21),
    sent: ago(21),
    contactedOn: ago(18),
    letter: { name: 'letter.txt', type: 'text/plain', content: Buffer.from(letterText) },
    reason: null,
  });
  await world.does('grace', id, checkLetter, { missing: ['certificate-rule', 'authority-contact'] });
  await world.does('grace', id, giveInformation, { on: ago(16), how: 'phone' });
  const issues = 'What an assessment could look at, and who can see what Asha needs.';
  await world.does('priya', id, chooseMediation, { on: ago(14), issues, health: null });
  await world.does('grace', id, tellAuthority, {
    body: partyId('local-authority'),
    on: ago(13),
    teller: 'service',
    how: 'email',
    reason: null,
  });
  await world.appoints(id, 'tom');
};
