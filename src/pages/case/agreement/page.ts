/** The agreement: each side reads the frozen text and signs it by name. */
import { isSignedByEveryParty } from '../../../agreement/agreement-document.ts';
import { signAgreement } from '../../../agreement/commands/keeping/sign-agreement.ts';
import { partiesOf } from '../../../case/standing.ts';
import { hidden, text } from '../../../web/field.ts';
import { notThere } from '../../../web/page.ts';
import { action, page } from '../../site.ts';
import { boxOf, caseLinks, partyLabel, perform } from '../case-view.ts';
import { type AgreementView, openAgreement } from './agreement-view.ts';
import { agreementPageView, signingNow } from './view.ts';
import { words } from './words.en.ts';

const path = '/case/:ref/agreement';

const maySign = ({ own, made, document, view }: AgreementView): boolean =>
  own !== null && document !== null && made?.signatures.has(own) === false && view.state.closed === null;

const signAction = action<AgreementView>()({
  name: 'sign-agreement',
  path: `${path}/signature`,
  title: words.sign.button,
  when: maySign,
  fields: ({ view, own, made }) =>
    own === null
      ? notThere
      : {
          name: text({
            label: words.sign.label,
            autocomplete: 'name',
            maxLength: 120,
            ...boxOf(view, signAgreement, 'name'),
          }),
          digest: hidden(made?.digest ?? ''),
        },
  run: (visit, { view }, input) => perform(visit, view, signAgreement, input, `${view.url}/agreement`),
});

const signaturesAsJson = ({ view, document }: AgreementView) =>
  partiesOf(view.state).map((party) => {
    const signature = document?.signatures.get(party.id);
    return {
      party: party.id,
      name: partyLabel(view, party),
      signedBy: signature?.name ?? null,
      signedOn: signature?.onDate.toString() ?? null,
    };
  });

const asJson = (data: AgreementView) => {
  const { made, document, view } = data;
  const says = signingNow(data).sentence;
  if (made === null || document === null) return { says, made: made !== null };
  return {
    says,
    made: true,
    digest: made.digest,
    text: document.text,
    signatures: signaturesAsJson(data),
    signedByAll: isSignedByEveryParty(document),
    seal: document.seal?.jws ?? null,
    pdf: `${view.url}/agreement.pdf`,
  };
};

export const agreementPage = page<AgreementView>({
  path,
  open: 'signed-in',
  load: openAgreement,
  title: () => words.title,
  links: ({ view, document }) => [
    ...caseLinks(view),
    ...(document === null
      ? []
      : [{ rel: 'agreement-pdf', href: `${view.url}/agreement.pdf`, title: words.paper.link }]),
    { rel: 'verify-agreement', href: '/agreements/verify', title: words.paper.verify },
  ],
  actions: [signAction],
  json: asJson,
  look: ({ view, own }) => ({ back: view.url, leaveThisPage: own !== null }),
  view: agreementPageView,
});
