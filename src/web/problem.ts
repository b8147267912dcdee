/** Problem details (RFC 9457): how a program is told that something was not done. */
import type { FieldError } from './field.ts';

export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly refusal?: string;
}

export const problemType = 'application/problem+json; charset=utf-8';

const titles: Readonly<Record<number, string>> = {
  400: 'Something in the form is not right',
  401: 'Please sign in',
  403: 'This form is too old',
  404: 'There is nothing here',
  405: 'That cannot be done here',
  406: 'We have this page only as HTML or JSON',
  409: 'That cannot be done now',
  413: 'That is too large',
  415: 'We cannot read that kind of content',
  429: 'Too many requests: please wait a little',
  503: 'The service is not ready',
};

export const problem = (status: number, more: Omit<Problem, 'type' | 'title' | 'status'> = {}): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? 'Something went wrong',
  status,
  ...more,
});
