/** Whose work the service stands on, and on what terms. */
import type { ReadingWords } from '../reading-page.ts';

export const words = (): ReadingWords => ({
  title: 'Credits',
  lead: 'We use the work of others. Thank you to them all.',
  description: 'Whose typeface, code and data this service uses, and on what terms.',
  sections: [
    {
      heading: 'The letters',
      paragraphs: [
        'Atkinson Hyperlegible Next, by the Braille Institute of America. SIL Open Font License 1.1. We cut it to the letters that we use.',
        'For other scripts on paper: Noto Sans, by the Noto Project. SIL Open Font License 1.1.',
      ],
    },
    {
      heading: 'The forms',
      paragraphs: [
        'Styles and forms of GOV.UK Frontend, by the Government Digital Service. MIT licence. This is not a GOV.UK service.',
      ],
    },
    {
      heading: 'The data',
      paragraphs: [
        'Contains public sector information licensed under the Open Government Licence v3.0.',
        'Names and codes of councils: mySociety, MIT licence, from data of the Office for National Statistics and GOV.UK.',
        'Names of schools, nurseries and colleges: Get Information about Schools, Department for Education.',
        'Bank holidays: GOV.UK.',
      ],
      links: [
        {
          href: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
          text: 'Open Government Licence v3.0',
        },
      ],
    },
    {
      heading: 'The law',
      paragraphs: [
        'Each date that we show says which law it is from. Open “Where this comes from” below it.',
      ],
      links: [{ href: '/check', text: 'Can this help me?' }],
    },
  ],
});
