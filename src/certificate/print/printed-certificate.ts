/** The certificate as the template `certificate.typ` takes it: a plain view, no layout. */

import { sourcesOf } from '../../law/rules/register.ts';
import { fonts, inFull, printable } from '../../print/printable.ts';
import { qrCode } from '../../seal-mark/qr.ts';
import { appealDateOf, certificateNeed } from '../appeal-date.ts';
import type { Certificate } from '../certificate.ts';
import { certificateText } from '../certificate-text.ts';
import { words } from './words.en.ts';

export interface CertificateLinks {
  /** Where anybody who holds the certificate can check it. */
  readonly checkUrl: string;
}

interface Section {
  readonly heading: string;
  readonly first: readonly string[];
  /** A label and what it stands for. */
  readonly facts: readonly (readonly [string, string])[];
  readonly paragraphs: readonly string[];
  readonly list: readonly string[];
}

const section = (heading: string, parts: Partial<Section>): Section => ({
  heading,
  first: [],
  facts: [],
  paragraphs: [],
  list: [],
  ...parts,
});

const listed = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const sourced = (sources: readonly string[]): string => words.sources(sources.join('; '));

/** C-3, C-4, C-5: which way it went, on which day, and by which law it counts. */
const whatHappened = (certificate: Certificate): string => {
  const { says } = words;
  switch (certificate.kind) {
    case 'not-pursued':
      return `${says.notPursued(inFull(certificate.declinedOn))} ${sourced(sourcesOf('C-3'))}`;
    case 'took-place':
      return `${says.tookPlace(inFull(certificate.concludedOn))} ${sourced(sourcesOf('C-4'))}`;
    case 'deemed': {
      const said = certificate.because === 'authority-said-so' ? says.saidSo : says.ranOut;
      const day = inFull(certificate.couldNotArrangeOn);
      return `${said(day)} ${says.stillOpen} ${sourced(sourcesOf('C-5'))}`;
    }
    default:
      return certificate satisfies never;
  }
};

const decisionWords = ({ decision, about }: Certificate): string => {
  const said = words.says.decisions[decision.kind];
  return about.length === 0 ? said : `${said} ${words.says.sections(listed(about), about.length)}`;
};

const whatItSays = (certificate: Certificate): Section => {
  const { says } = words;
  const { number, issuedOn, kind, party, child, decision, adviser, provider } = certificate;
  return section(says.heading, {
    facts: [
      [says.number, number],
      [says.date, inFull(issuedOn)],
      [says.kind, `${says.kinds[kind]}. ${whatHappened(certificate)}`],
      [says.party[party.as], printable(party.name)],
      ...(child === null ? [] : [[says.child[party.as], printable(child.name)] as const]),
      [says.council, printable(decision.authority.name)],
      [says.decision, decisionWords(certificate)],
      [says.letter, inFull(decision.madeOn)],
      [says.adviser, says.advised(printable(adviser.name), printable(provider.name))],
    ],
  });
};

const ifYouAppeal = (certificate: Certificate): Section => {
  const { appeal } = words;
  const limit = appealDateOf(certificate);
  if (limit === null) return section(appeal.heading, { paragraphs: [appeal.cannot] });
  const day = (text: string) => inFull(Temporal.PlainDate.from(text));
  return section(appeal.heading, {
    first: [certificateNeed(certificate) === 'required' ? appeal.need : appeal.noNeed],
    facts: [
      [appeal.safe, appeal.safeNote(day(limit.safeDate))],
      [appeal.latest, appeal.latestNote(day(limit.latestDate))],
      [appeal.rule, `${appeal.counted(day(limit.due), limit.rule)} ${sourced(limit.sources)}`],
    ],
    paragraphs: [appeal.afterwards],
  });
};

const correction = ({ correctionOf }: Certificate): readonly string[] => {
  if (correctionOf === null) return [];
  const what = listed(correctionOf.what.map((part) => words.parts[part]));
  return [words.corrected(inFull(correctionOf.correctedOn), what), words.correctedNote];
};

/** Everything that the template prints, in order. In: the certificate, its seal as a compact JWS, addresses. */
export const printedCertificate = (certificate: Certificate, jws: string, links: CertificateLinks) => {
  const { number, issuedOn, provider } = certificate;
  const checkUrl = new URL(links.checkUrl).href;
  const { title, reference, page, sealFile, wordsFile, check } = words;
  return {
    fonts,
    words: { title, reference, page, sealFile, wordsFile },
    reference: number,
    serviceName: printable(provider.name),
    number: words.number(number),
    givenOn: words.givenOn(inFull(issuedOn)),
    correction: correction(certificate),
    intro: words.intro,
    sections: [
      whatItSays(certificate),
      ifYouAppeal(certificate),
      section(words.permanent.heading, { paragraphs: words.permanent.text }),
      section(words.help.heading, { list: words.help.list }),
    ],
    check: { heading: check.heading, intro: check.intro, url: checkUrl, sealed: check.sealed },
    seal: { jws, ...qrCode(`${checkUrl}?seal=${jws}`, check.square), words: certificateText(certificate) },
  };
};
