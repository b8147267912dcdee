/** An organisation sends another person: the desk puts the new one in the place of the one before. */
import { replaceRepresentative } from '../../../case/commands/asking/replace-representative.ts';
import { accountId } from '../../../case/ids.ts';
import { email, radio, tel, text } from '../../../web/field.ts';
import { type Done, notThere } from '../../../web/page.ts';
import { partyName, perform, personName } from '../../case/case-view.ts';
import { action, type SiteVisit } from '../../site.ts';
import { wouldRefuse } from '../desk-view.ts';
import { isDesk, type People, replaceable, whyNotAdd } from './people.ts';
import { words } from './words.en.ts';

interface Replacing {
  readonly former: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const run = async (visit: SiteVisit, people: People, input: Replacing): Promise<Done> => {
  const { accounts, store } = visit.services;
  const { view } = people;
  const chosen = replaceable(people).find(({ account }) => account === input.former);
  if (chosen === undefined) return notThere;
  const { party, account: former } = chosen;
  const known = await accounts.findByEmail(input.email);
  const isOfAnother =
    known !== null && known.organisation !== null && known.organisation !== party.organisation;
  const problem = known === null ? null : whyNotAdd(people, party, known);
  if (isOfAnother || problem !== null)
    return { invalid: [{ field: 'email', message: problem ?? words.notOfBody }] };
  const asked = { party: party.id, former };
  const id = known?.account ?? accountId(store.newId());
  const refused = wouldRefuse(visit, view, replaceRepresentative, { ...asked, account: id });
  if (refused !== null) return refused;
  const phone = input.phone === '' ? null : input.phone;
  const { organisation } = party;
  const account =
    known?.account ??
    (await accounts.findOrMake({ id, name: input.name, email: input.email, phone, organisation }));
  if (known !== null) await accounts.fillIn(known.account, { name: input.name, phone });
  return perform(visit, view, replaceRepresentative, { ...asked, account }, `${view.url}/people`);
};

export const replace = action<People>()({
  name: 'replace-representative',
  path: '/case/:ref/people/replace',
  title: words.replace,
  when: (people) => replaceable(people).length > 0,
  fields: (people) =>
    isDesk(people)
      ? {
          former: radio({
            label: words.replaceWhom,
            choices: replaceable(people).map(({ party, account }) => ({
              value: account,
              label: `${personName(people.view, account)}, ${partyName(people.view, party)}`,
            })),
          }),
          name: text({ label: words.replaceName, hint: words.nameHint }),
          email: email({ label: words.email, hint: words.emailHint }),
          phone: tel({ label: words.phone, optional: true }),
        }
      : notThere,
  run: (visit, people, input) => run(visit, people, input),
});
