/** How somebody in a situation of situation.schema.json would answer the questions. */
type Json = Readonly<Record<string, unknown>>;

const part = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const withAnswer: Readonly<Record<string, readonly [string, kind?: readonly [string, string]]>> = {
  'local-authority': ['council'],
  icb: ['nhs-board'],
  'nhs-provider': ['nhs-service'],
  'maintained-school': ['school', ['school', 'maintained-school']],
  academy: ['school', ['school', 'academy']],
  'independent-school': ['school', ['school', 'independent-school']],
  'non-maintained-special-school': ['school', ['school', 'non-maintained-special-school']],
  'pupil-referral-unit': ['school', ['school', 'pupil-referral-unit']],
  'maintained-nursery-school': ['nursery', ['nursery', 'maintained-nursery-school']],
  'private-nursery': ['nursery', ['nursery', 'private-nursery']],
  'further-education-college': ['college'],
  'sixth-form-college': ['college'],
  'specialist-college': ['college'],
};

/** Each event, what is ticked for it, and the question that asks its day. */
const eventAnswers: readonly (readonly [event: string, happened: string, question: string])[] = [
  ['contactedAdviserOn', 'contacted', 'contacted-on'],
  ['declinedMediationOn', 'declined', 'declined-on'],
  ['toldLocalAuthorityOn', 'told', 'told-on'],
  ['toldIcbOn', 'told-nhs', 'told-nhs-on'],
  ['sessionOn', 'session', 'session-on'],
  ['mediationEndedOn', 'ended', 'ended-on'],
  ['cannotArrangeToldOn', 'cannot', 'cannot-on'],
  ['certificateOn', 'certificate', 'certificate-on'],
  ['certificateKind', 'certificate', 'certificate'],
  ['reviewMeetingOn', 'review-meeting', 'review-meeting-on'],
  ['lastReviewOn', 'last-review', 'last-review-on'],
  ['complainedToAuthorityOn', 'complained', 'complained-on'],
  ['authorityFinalReplyOn', 'replied', 'replied-on'],
  ['invitationDeclinedBy', 'said-no', 'said-no'],
];

/** Facts for which nobody is asked, because few could say and they change no route. */
const unasked = ['healthRecommendationOn', 'socialCareRecommendationOn'];

/** In: a situation. Out: what would be ticked and written by question, or null where a fact of it is never asked for. */
export const answersFrom = (situation: Json): ReadonlyMap<string, readonly string[]> | null => {
  const events = part(situation['events']);
  const child = part(situation['child']);
  const decision = part(situation['decision']);
  const appeal = part(situation['appeal']);
  const agreement = part(situation['agreement']);
  const actions = Array.isArray(agreement['actions']) ? agreement['actions'].map(part) : [];
  const isUnasked = unasked.some((name) => name in events) || actions.some((action) => 'by' in action);
  if (isUnasked || child['hasSen'] === false) return null;
  const answers = new Map<string, readonly string[]>();
  const set = (name: string, value: unknown): void => {
    if (value !== undefined) answers.set(name, Array.isArray(value) ? value.map(String) : [String(value)]);
  };
  const matters = texts(situation['matter']);
  set('harm', matters.includes('risk-of-harm') ? 'yes' : 'no');
  set('go-on', 'yes');
  set('asker', child['capacity'] === 'lacks' ? 'alternative-person' : situation['asker']);
  const about = matters.filter((matter) => matter !== 'risk-of-harm');
  set('about', about.length === 0 ? ['only-harm'] : about);
  const bodies = texts(situation['against']).flatMap((body) => withAnswer[body] ?? []);
  set('with', [...new Set(bodies.filter((body) => typeof body === 'string'))]);
  for (const body of texts(situation['against'])) {
    const kind = withAnswer[body]?.[1];
    if (kind !== undefined) set(kind[0], kind[1]);
  }
  set('stage', situation['stage'] ?? ('lodgedOn' in appeal ? 'awaiting-appeal' : 'none'));
  set('decision', decision['kind']);
  set('sections', decision['sections']);
  set('dated', decision['dated']);
  set('sent', decision['sent']);
  set('letter-leaves-out', decision['letterOmits'] ?? 'none');
  set('lodged', appeal['lodgedOn']);
  set('same', appeal['aboutSameMatter'] === false ? 'no' : 'yes');
  set('conceded', appeal['concededOn']);
  set('act-on', events['actOn']);
  set('knew-on', events['knewOn']);
  set('agreed-with', agreement['parties'] ?? (bodies.includes('nhs-board') ? ['icb'] : ['local-authority']));
  set('agreed-on', agreement['dated']);
  set('agreed-what', [...new Set(actions.map((action) => action['kind']))]);
  const happened = new Set<string>();
  for (const [event, ticked, question] of eventAnswers) {
    if (events[event] === undefined) continue;
    happened.add(ticked);
    set(question, events[event]);
  }
  if (happened.has('certificate') && !answers.has('certificate')) set('certificate', 'not-sure');
  if ('dated' in agreement) happened.add('agreement');
  set('happened', happened.size === 0 ? ['none'] : [...happened]);
  set('born', child['dateOfBirth']);
  set('wish', situation['wish'] ?? 'undecided');
  if (child['detained'] === true) set('detained', 'yes');
  return answers;
};
