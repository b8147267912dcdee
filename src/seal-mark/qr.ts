/** A QR code as an SVG that a strict content security policy lets through: one path, no style, no script. */
import QRCode from 'qrcode';

export interface QrCode {
  readonly svg: string;
  /** What the picture is for, as its text alternative says it. */
  readonly title: string;
}

/** ISO/IEC 18004 9.1: four light modules all around. */
const quietZone = 4;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');

/** The runs of dark modules of one row, each a rectangle of height 1. */
const rowPath = (row: Uint8Array, y: number): string => {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] === 0) continue;
    const start = x;
    while (row[x + 1] === 1) x += 1;
    path += `M${start + quietZone} ${y + quietZone}h${x + 1 - start}v1H${start + quietZone}z`;
  }
  return path;
};

/**
 * The code for a text (up to about 2,300 bytes; more is thrown as a fault), with error correction for 15% damage,
 * dark on light whatever the page's colours. The size on the page is for the caller to set.
 */
export const qrCode = (text: string, title: string): QrCode => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    rowPath(modules.data.subarray(y * modules.size, (y + 1) * modules.size), y),
  );
  const side = modules.size + quietZone * 2;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" shape-rendering="crispEdges">` +
    `<title>${escapeXml(title)}</title><path fill="#fff" d="M0 0h${side}v${side}H0z"/>` +
    `<path fill="#000" d="${rows.join('')}"/></svg>`;
  return { svg, title };
};
