/** How to reach somebody: by email, or by telephone alone. Whether an address is known already is never told. */
import { email, type FieldError, radio, tel, text } from '../../../web/field.ts';
import { one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { readBy } from '../draft/readers.ts';
import { words } from './words.en.ts';

const said = words.contact;

interface Reach {
  readonly email: string;
  readonly phone: string;
  readonly 'best-way': string;
}

const wrongIn = (given: Reach): readonly FieldError[] => {
  if (given.email === '' && given.phone === '') return [{ field: 'email', message: said.oneIsNeeded }];
  const best = given['best-way'];
  if (best === 'email' && given.email === '') return [{ field: 'email', message: said.noEmail }];
  if (best === 'phone' && given.phone === '') return [{ field: 'phone', message: said.noPhone }];
  return [];
};

export const contactPage = questionPage({
  step: 'contact',
  title: () => said.question,
  says: () => [said.says],
  fields: (view) => ({
    email: email({
      label: said.email,
      hint: said.emailHint,
      optional: true,
      value: one(view.asked, 'email'),
      autocomplete: 'email',
    }),
    phone: tel({
      label: said.phone,
      hint: said.phoneHint,
      optional: true,
      value: one(view.asked, 'phone'),
      autocomplete: 'tel',
    }),
    'best-way': radio({
      label: said.best,
      optional: true,
      value: one(view.asked, 'best-way'),
      choices: [
        { value: 'email', label: said.byEmail },
        { value: 'phone', label: said.byPhone },
      ],
    }),
    'contact-care': text({
      label: said.care,
      hint: said.careHint,
      optional: true,
      value: one(view.asked, 'contact-care'),
      ...readBy(view, 'needs'),
    }),
  }),
  check: (_, input) => wrongIn(input),
});
