/** What kind of device somebody signs in with, from a short list: enough to know one's own, too coarse to follow anybody. */

const kinds = [
  ['iphone', /\biPhone\b/u],
  ['ipad', /\biPad\b/u],
  ['android-phone', /\bAndroid\b.*\bMobile\b/u],
  ['android-tablet', /\bAndroid\b/u],
  ['windows', /\bWindows\b/u],
  ['mac', /\bMacintosh\b/u],
  ['chromebook', /\bCrOS\b/u],
  ['linux', /\bLinux\b/u],
] as const;

/** In the order in which they have to be asked: each of them also names those after it. */
const browsers = [
  ['edge', /\bEdg(e|A|iOS)?\//u],
  ['samsung', /\bSamsungBrowser\//u],
  ['firefox', /\b(Firefox|FxiOS)\//u],
  ['chrome', /\b(Chrome|CriOS)\//u],
  ['safari', /\bSafari\//u],
] as const;

export type DeviceKind = (typeof kinds)[number][0] | 'unknown';
export type BrowserKind = (typeof browsers)[number][0] | 'unknown';

export interface Device {
  readonly kind: DeviceKind;
  readonly browser: BrowserKind;
}

/** In: what a browser says it is (User-Agent), which may be anything. Out: the kinds, unknown where it names none. */
export const deviceOf = (agent: string): Device => ({
  kind: kinds.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'unknown',
  browser: browsers.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'unknown',
});

/** As it is stored. */
export const deviceAsText = ({ kind, browser }: Device): string => `${kind} ${browser}`;

export const deviceFromText = (text: string): Device => {
  const [kind, browser] = text.split(' ');
  return {
    kind: kinds.find(([name]) => name === kind)?.[0] ?? 'unknown',
    browser: browsers.find(([name]) => name === browser)?.[0] ?? 'unknown',
  };
};
