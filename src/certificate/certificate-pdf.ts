/** The certificate as a PDF that everybody can read. */
import { typeset } from '../print/typeset.ts';
import type { Certificate } from './certificate.ts';
import { type CertificateLinks, printedCertificate } from './print/printed-certificate.ts';

/**
 * The bytes of the PDF; the same certificate and seal always give the same bytes. In: the certificate, its seal
 * (`sealCertificate`), the address for checking. What cannot be made accessible is a fault: thrown, without words.
 */
export const certificatePdf = async (
  certificate: Certificate,
  jws: string,
  links: CertificateLinks,
): Promise<Uint8Array> => typeset('certificate/certificate.typ', printedCertificate(certificate, jws, links));
