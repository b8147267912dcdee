/** The steps of a case as people take them in a browser, by what stands on buttons and labels. */
import type { Traveller } from '#test/kit/journey.ts';

/** Presses the one button of a question page. */
const goesOn = (person: Traveller) => person.presses('Go on');

export interface Asking {
  readonly who: string;
  readonly council: string;
  readonly stage: string;
  readonly plan: string;
  readonly about: string;
  readonly bodies: readonly string[];
  /** Part of the setting's name to look for, and its whole name as the list shows it. */
  readonly setting: readonly [search: string, name: string] | null;
  readonly child: string;
  readonly story: string;
  readonly hopes: string;
  readonly summary: string;
  readonly name: string;
  readonly email: string;
}

/** From the start page to "We have your request". */
export const asksForHelp = async (person: Traveller, asking: Asking): Promise<void> => {
  await person.goes('/ask');
  await person.presses(/start|begin/iu);
  await person.chooses(asking.who);
  await goesOn(person);
  await person.picks(/council/iu, asking.council);
  await goesOn(person);
  await person.chooses(asking.stage);
  await goesOn(person);
  await person.chooses(asking.plan);
  await goesOn(person);
  await person.chooses(asking.about);
  await goesOn(person);
  // Where only one kind of body can be meant, nobody is asked which.
  if (asking.bodies.length > 0) {
    for (const body of asking.bodies) await person.chooses(body);
    await goesOn(person);
  }
  if (asking.setting !== null) {
    const [search, name] = asking.setting;
    await person.writes('Its name, or a part of it', search);
    await person.presses('Look for it');
    await person.chooses(new RegExp(name, 'u'));
    await goesOn(person);
  }
  await person.writes(/What shall we call/u, asking.child);
  await goesOn(person);
  await person.writes('In your own words', asking.story);
  await goesOn(person);
  await person.writes('What do you hope for?', asking.hopes);
  await goesOn(person);
  await person.writes('A few words for the others', asking.summary);
  await goesOn(person);
  await goesOn(person); // nothing is needed to take part
  await person.writes(/name/iu, asking.name);
  await goesOn(person);
  await person.writes(/email/iu, asking.email);
  await goesOn(person);
  await person.sees('Check your answers');
  await person.sees(asking.summary);
  await person.presses('Send');
  await person.sees('We have your request');
};

/** The caseworker reads a request, checks it and invites. Out: the case's own address. */
export const checksAndInvites = async (
  caseworker: Traveller,
  url: string,
  invited: readonly { readonly party: string; readonly person: string }[],
): Promise<void> => {
  await caseworker.goes(`${url}/request`);
  await caseworker.presses('The request is checked');
  for (const { party, person } of invited) {
    await caseworker.goes(`${url}/invitations`);
    const form = caseworker.page
      .locator('form')
      .filter({ has: caseworker.page.getByRole('button', { name: `Invite ${party}` }) });
    await form.getByLabel(person).check();
    await caseworker.presses(`Invite ${party}`);
  }
};

export const agrees = async (person: Traveller, url: string, attendee: string): Promise<void> => {
  await person.goes(`${url}/invitation`);
  await person.writes('Who will come?', attendee);
  await person.writes('What may that person decide on the day?', 'Support from our own budget.');
  await person.presses(/Yes, (we|I) take part/u);
  await person.sees(/You agreed to take part/u);
};

export const theIssue = 'How often the reading group meets';

export interface DraftedClause {
  readonly owner: string;
  readonly what: string;
  readonly dueOn: string;
  readonly how: string;
  /** The issue that it settles, if any. */
  readonly issue?: string;
}

/** One side raises an issue, the other recognises it, the mediator drafts, all accept. */
export const writesTheText = async (
  url: string,
  mediator: Traveller,
  sides: readonly Traveller[],
  clause: DraftedClause,
): Promise<void> => {
  const [first, ...others] = sides;
  await first?.goes(`${url}/way-forward`);
  await first?.writes('One thing that we disagree about, in a few words', theIssue);
  await first?.presses('Put it on the list');
  for (const other of others) {
    await other.goes(`${url}/way-forward`);
    await other.presses('Yes, this is one of the things we disagree about');
  }
  await draftsClause(url, mediator, clause);
  for (const side of sides) {
    await side.goes(`${url}/way-forward`);
    await side.presses(/I accept part 1/u);
  }
};

export const draftsClause = async (
  url: string,
  mediator: Traveller,
  clause: DraftedClause,
): Promise<void> => {
  await mediator.goes(`${url}/way-forward`);
  await mediator.follows('Draft a new part');
  if (clause.issue !== undefined)
    await mediator.picks('Which thing on the list does this settle?', clause.issue);
  await mediator.chooses(clause.owner);
  await mediator.writes('What will they do?', clause.what);
  await mediator.dates('By when?', clause.dueOn);
  await mediator.writes('How will everyone know that it is done?', clause.how);
  await mediator.presses('Put it into the text');
};

export const signs = async (person: Traveller, url: string, name: string): Promise<void> => {
  await person.goes(`${url}/agreement`);
  await person.writes('Type your full name', name);
  await person.presses('Sign the agreement');
};

export const proposes = async (caseworker: Traveller, url: string, mediator: string): Promise<void> => {
  await caseworker.goes(`${url}/mediator`);
  await caseworker.picks('Mediator', mediator);
  await caseworker.presses('Propose');
};

export const declares = async (mediator: Traveller, url: string, employer: string): Promise<void> => {
  await mediator.goes(`${url}/mediator`);
  await mediator.chooses(employer);
  await mediator.presses('Send my declaration');
};

export const acceptsMediator = async (person: Traveller, url: string, mediator: string): Promise<void> => {
  await person.goes(`${url}/mediator`);
  await person.presses(`Accept ${mediator}`);
};
