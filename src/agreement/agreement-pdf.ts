/** The agreement as a PDF that everybody can read. */
import { typeset } from '../print/typeset.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { printedAgreement } from './print/printed-agreement.ts';

/**
 * The bytes of the PDF; the same document always gives the same bytes. Control characters and overrides of the
 * writing direction are left out, all other words stand as they were written. What cannot be made accessible is a
 * fault: thrown, without words.
 */
export const agreementPdf = async (document: AgreementDocument): Promise<Uint8Array> =>
  typeset('agreement/agreement.typ', printedAgreement(document));
