/** The people of the demonstration, to come in as. Never mounted in production. */
import { castOf } from '../../demonstration/cast.ts';
import { card } from '../../web/components/content/card/card.ts';
import { type Html, html } from '../../web/html.ts';
import { action, page } from '../site.ts';

type Cast = Awaited<ReturnType<typeof castOf>>;

const comeInAs = action<Cast>()({
  name: 'come-in-as',
  path: '/cast/:number',
  title: 'Come in',
  each: (cast) => cast.map((_, index) => ({ number: String(index + 1) })),
  run: async ({ services, params, agent, device }, cast) => {
    const person = cast[Number(params['number']) - 1];
    if (person === undefined) return { go: '/cast' };
    const token = await services.door.makeLink(
      person.account,
      '/home',
      Temporal.Duration.from({ minutes: 1 }),
      true,
    );
    const used = await services.door.useLink(token, { agent, device });
    return used === null ? { go: '/cast' } : { go: used.goesTo, session: used.session };
  },
});

export const castPage = page<Cast>({
  path: '/cast',
  open: 'public',
  load: ({ services }) => castOf(services),
  title: () => 'The demonstration’s people',
  links: () => [{ rel: 'start', href: '/', title: 'Way Forward' }],
  actions: [comeInAs],
  json: (cast) => ({
    people: cast.map(({ name, email, role, party, cases }) => ({ name, email, role, party, cases })),
  }),
  look: () => ({ leaveThisPage: false }),
  view: (cast, kit) => ({
    main: html`<h1>The demonstration’s people</h1>
<p>None of them is real. Come in as one of them and look around.</p>
${cast.map(
  (person, index): Html =>
    card({
      heading: person.name,
      html: html`<p>${person.role}${person.party !== null && html`, ${person.party}`}. ${person.doing}</p>${kit.form('come-in-as', { params: { number: String(index + 1) }, secondary: true, button: `Come in as ${person.name}` })}`,
    }),
)}`,
  }),
});
