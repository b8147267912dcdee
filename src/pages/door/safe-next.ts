/** Where somebody goes on after the door: only addresses of our own, so that a link does not lead people elsewhere. */
export const safeNext = (next: string | undefined): string =>
  next !== undefined && /^\/(?!\/)[\w/?&=.%-]{0,300}$/u.test(next) ? next : '/home';
