/** Where a meeting is: an address, a number to ring or a link, as the mediator typed it. */

const scheme = /^[a-z][a-z\d+.-]*:\S/iu;
const schemeWithHost = /^[a-z][a-z\d+.-]*:\/\//iu;

const isWeb = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** True for something that looks like a link and does not lead to the web: `javascript:`, `file://`, a half-typed address. */
export const isWrongLink = (place: string): boolean => {
  const parts = place.trim().split(/\s+/u);
  const links = parts.filter(
    (part) => schemeWithHost.test(part) || (parts.length === 1 && scheme.test(part)),
  );
  return links.some((link) => !isWeb(link));
};

/** The address to link to, where the whole place is one HTTPS link that hides nobody's name or password; else null. */
export const secureLink = (place: string): string | null => {
  const text = place.trim();
  if (/\s/u.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isPlain ? url.href : null;
};
