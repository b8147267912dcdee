/** The confirmation: the reference, what happens next and when, and how to reach a person. */
import { panel } from '../../../web/components/content/panel/panel.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { html } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { page } from '../../site.ts';
import { openSent } from '../draft/draft-view.ts';
import { telephone } from '../draft/frame.ts';
import { words } from './words.en.ts';

const said = words.sent;

interface Sent {
  readonly reference: string;
  readonly phone: string;
  /** Somebody signed in can open the case; others come in by the link in their email. */
  readonly isSignedIn: boolean;
}

const caseOf = ({ reference }: Sent) => ({ rel: 'case', href: `/case/${reference}`, title: said.open });

export const sentPage = page<Sent>({
  path: '/ask/:draft/sent',
  open: 'public',
  load: async (visit) => {
    const reference = await openSent(visit);
    const { phone } = visit.services.config;
    return reference === null ? notThere : { reference, phone, isSignedIn: visit.visitor !== null };
  },
  title: () => said.title,
  links: (sent) => [
    ...(sent.isSignedIn ? [caseOf(sent)] : []),
    { rel: 'start', href: '/', title: said.home },
  ],
  json: ({ reference, phone }) => ({ reference, says: [...said.next, said.mail], phone }),
  view: (sent) => ({
    main: html`${panel({ titleText: said.title, text: said.reference(sent.reference) })}
<p>${said.keep}</p>
<h2>${said.nextHeading}</h2>
<ul>${said.next.map((text) => html`<li>${text}</li>`)}</ul>
${sent.isSignedIn ? button({ text: said.open, href: caseOf(sent).href }) : html`<p>${said.mail}</p>`}
<h2>${said.talkHeading}</h2>
<p>${said.talk} ${telephone(sent.phone)}.</p>`,
  }),
});
