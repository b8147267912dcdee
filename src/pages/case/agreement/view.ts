/** The agreement as HTML: what to do now, the frozen text, who signed, and a copy to keep. */
import { type AgreementDocument, isSignedByEveryParty } from '../../../agreement/agreement-document.ts';
import type { FrozenClause } from '../../../agreement/frozen-text.ts';
import { partiesOf } from '../../../case/standing.ts';
import { clauseCard } from '../../../web/components/case/clause-card/clause-card.ts';
import { paragraphs } from '../../../web/components/case/message/message.ts';
import { nextStep } from '../../../web/components/case/next-step/next-step.ts';
import { partyList } from '../../../web/components/case/party-list/party-list.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit, View } from '../../../web/page.ts';
import { dayInFull } from '../../dates.ts';
import { partyLabel, partyName } from '../case-view.ts';
import type { AgreementView } from './agreement-view.ts';
import { words } from './words.en.ts';

interface Now {
  readonly sentence: string;
  readonly detail: string;
  readonly action?: { readonly text: string; readonly href: string };
}

const listed = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Where signing stands for the person who looks. */
export const signingNow = ({ view, own, made }: AgreementView): Now => {
  const { now } = words;
  if (made === null) {
    const action = { text: now.toWayForward, href: `${view.url}/way-forward` };
    return { sentence: now.none, detail: now.noneDetail, action };
  }
  if (own !== null && !made.signatures.has(own) && view.state.closed === null)
    return { sentence: now.read, detail: now.readDetail };
  const waiting = partiesOf(view.state).filter((party) => !made.signatures.has(party.id));
  if (waiting.length === 0) {
    const action = { text: now.toPromises, href: `${view.url}/actions` };
    return { sentence: now.all, detail: now.allDetail, action };
  }
  const waitingFor = now.waitingFor(listed(waiting.map((party) => partyName(view, party))));
  return own === null
    ? { sentence: waitingFor, detail: now.nothingNow }
    : { sentence: now.thanks, detail: `${waitingFor} ${now.nothingNow}` };
};

const promise = ({ number, who, what, byWhen, byLaw = [], howWeWillKnow }: FrozenClause): Html =>
  clauseCard({
    number,
    title: words.promise,
    who,
    what: paragraphs(what),
    byWhen:
      byWhen === null
        ? byLaw.join(' ') || words.noDate
        : html`<time datetime="${byWhen.toString()}">${dayInFull(byWhen)}</time>`,
    howWeWillKnow: paragraphs(howWeWillKnow),
  });

const textPart = ({ text }: AgreementDocument): Html => html`<h2>${words.promises}</h2>
<p class="muted">${words.made(dayInFull(text.madeOn))}</p>
${text.clauses.map(promise)}
<h2>${words.open}</h2>
${
  text.openIssues.length === 0
    ? html`<p>${words.nothingOpen}</p>`
    : html`<p>${words.openIntro}</p><ul>${text.openIssues.map((issue) => html`<li>${issue}</li>`)}</ul>`
}
<h2>${words.ifNot}</h2>${paragraphs(text.whatIfNot)}`;

const signaturesPart = ({ view }: AgreementView, { signatures }: AgreementDocument): Html =>
  card({
    heading: words.signatures,
    html: partyList(
      partiesOf(view.state).map((party) => {
        const signature = signatures.get(party.id);
        const said =
          signature === undefined
            ? words.notSigned
            : words.signed(signature.name, dayInFull(signature.onDate));
        return { side: party.kind, name: partyLabel(view, party), said };
      }),
    ),
  });

const signPart = (kit: Kit): Part => {
  const form = kit.form('sign-agreement');
  return form !== '' && card({ heading: words.sign.heading, html: html`<p>${words.sign.intro}</p>${form}` });
};

const paperPart = ({ view }: AgreementView, document: AgreementDocument): Html =>
  quietPanel({
    heading: words.paper.heading,
    html: html`<p><a href="${view.url}/agreement.pdf">${words.paper.link}</a></p>
${!isSignedByEveryParty(document) && html`<p>${words.paper.notSigned}</p>`}
<p><a href="/agreements/verify">${words.paper.verify}</a></p>`,
  });

export const agreementPageView = (data: AgreementView, kit: Kit): View => {
  const { document, made } = data;
  const top = html`<h1>${words.title}</h1>${nextStep(signingNow(data))}`;
  if (document === null) return { main: html`${top}${made !== null && html`<p>${words.erased}</p>`}` };
  return {
    main: html`${top}${textPart(document)}${signaturesPart(data, document)}${signPart(kit)}`,
    side: paperPart(data, document),
  };
};
