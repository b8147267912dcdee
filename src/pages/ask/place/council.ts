/** Which council: it decides who pays for the service, and whose duties they are. */
import { type Authority, authorities } from '../../../directory/authorities.ts';
import { select } from '../../../web/field.ts';
import { authorityOf } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

/** As people look for it, by its first letters: Bristol and not City of Bristol, Hull and not Kingston upon Hull. */
const foundBy = ({ shortName }: Authority): string =>
  shortName
    .replace(/^City of (?!London)/u, '')
    .replace(/^County (?=Durham)/u, '')
    .replace(/^Kingston upon Hull$/u, 'Hull')
    .replace(/ Council$/u, '');

const byName = new Intl.Collator('en-GB');

const choices = authorities
  .map((authority) => ({ value: authority.gss, label: foundBy(authority) }))
  .sort((one, other) => byName.compare(one.label, other.label));

export const councilPage = questionPage({
  step: 'council',
  title: ({ voice }) => words.council.question[voice],
  fields: ({ asked, voice }) => ({
    authority: select({
      label: words.council.question[voice],
      hint: words.council.hint,
      value: authorityOf(asked) ?? '',
      choices,
    }),
  }),
});
