/** The made agreement as its people may read it: the frozen text, who signed, and the seal once every side has. */
import {
  type AgreementDocument,
  isSignedByEveryParty,
  type Signature,
} from '../../../agreement/agreement-document.ts';
import { type FrozenText, readFrozenText } from '../../../agreement/frozen-text.ts';
import { sealAgreement, sealPayloadOf } from '../../../agreement/signature.ts';
import type { MadeAgreement } from '../../../agreement/state.ts';
import type { PartyId } from '../../../case/ids.ts';
import type { Words } from '../../../record/record.ts';
import { mayRead } from '../../../seal/audience.ts';
import { digestOf } from '../../../seal-mark/digest.ts';
import { qrCode } from '../../../seal-mark/qr.ts';
import type { SigningKey } from '../../../seal-mark/signing-key.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { londonDate } from '../../dates.ts';
import type { SiteVisit } from '../../site.ts';
import { type CaseView, openCaseView, ownParty } from '../case-view.ts';
import { words } from './words.en.ts';

export interface AgreementView {
  readonly view: CaseView;
  /** The side of a member; null for the mediator. */
  readonly own: PartyId | null;
  readonly made: MadeAgreement | null;
  /** Null while there is none, and once its words were destroyed. */
  readonly document: AgreementDocument | null;
}

/** The text behind the digest that the record holds. Words that do not belong to it are a fault, never shown. */
export const frozenTextIn = (made: MadeAgreement, opened: Words): FrozenText | null => {
  const document = opened.text(made.document);
  if (document === null) return null;
  const text = readFrozenText(document);
  if (text === null || digestOf(document) !== made.digest)
    throw new Error('The words of an agreement do not belong to its digest');
  return text;
};

const signaturesIn = (made: MadeAgreement, opened: Words): ReadonlyMap<PartyId, Signature> =>
  new Map(
    [...made.signatures].map(([party, { at, name }]) => [
      party,
      { name: opened.text(name) ?? words.erased, onDate: londonDate(at) },
    ]),
  );

/** The day of the last signature. */
const signedOn = (signatures: readonly Signature[]): Temporal.PlainDate | undefined =>
  signatures
    .map(({ onDate }) => onDate)
    .sort(Temporal.PlainDate.compare)
    .at(-1);

/** The service seals what every party has signed, and nothing else. */
const sealed = async (document: AgreementDocument, key: SigningKey): Promise<AgreementDocument> => {
  const last = signedOn([...document.signatures.values()]);
  if (last === undefined || !isSignedByEveryParty(document)) return document;
  const jws = await sealAgreement(key, sealPayloadOf(document.text, last));
  return { ...document, seal: { jws, qr: qrCode(`${document.checkUrl}?seal=${jws}`, words.qr) } };
};

/** In: a visit whose address holds `:ref`. Out: for members, the mediator, and who signed and left; for everybody else not there. */
export const openAgreement = async (visit: SiteVisit): Promise<AgreementView | NotThere> => {
  const view = await openCaseView(visit, 'signer');
  if (view === notThere) return notThere;
  const { state, actor } = view;
  if (!mayRead(state, 'signed', actor.account, actor.roles)) return notThere;
  const made = state.wayForward.agreement;
  const common = { view, own: ownParty(view), made };
  if (made === null) return { ...common, document: null };
  const opened = await view.read([made.document, ...[...made.signatures.values()].map(({ name }) => name)]);
  const text = frozenTextIn(made, opened);
  if (text === null) return { ...common, document: null };
  const { config, signingKey } = visit.services;
  const document = {
    serviceName: config.serviceName,
    text,
    signatures: signaturesIn(made, opened),
    checkUrl: `${config.baseUrl}/agreements/verify`,
  };
  return { ...common, document: await sealed(document, signingKey) };
};
