/** Limits as pages use them: one for everything that changes something, and what is said to whom has reached one. */
import type { Config } from '../config.ts';
import type { Services, SiteVisit } from './site.ts';
import { words } from './too-many.words.en.ts';

/** The generous limit on everything that is sent: by session or token, and by network for those who have neither. */
export const takeOne =
  ({ limits }: Services) =>
  ({ network, visitor }: SiteVisit, secret: string | null): Promise<number> =>
    visitor === null || secret === null
      ? limits.take(['any-post-network', network])
      : limits.take(['any-post', secret], ['any-post-network', network]);

/** In: whole seconds. Out: what happened, and what to do: wait, or ring. */
export const tooManyWords =
  ({ phone }: Config) =>
  (seconds: number): { readonly says: string; readonly next: string } => {
    const minutes = Math.ceil(seconds / 60);
    const wait = minutes === 1 ? words.seconds : words.minutes(minutes);
    return { says: words.says, next: `${wait} ${words.ring(phone)}` };
  };
