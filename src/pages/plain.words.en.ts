/** Words of the description for programs. */
export const words = {
  description:
    'Every page is also an API: the same address gives HTML to people and JSON to programs that accept application/json. Actions are POSTs of JSON objects. Walk from /, by `links` and `actions`.',
  health: 'Whether the program lives',
  alive: 'It lives.',
  ready: 'Whether the program can answer',
  isReady: 'It can.',
  isNotReady: 'It waits for the database.',
  openapi: 'This description',
  service: 'The service in the area of a council, as an Open Referral UK 3.0 service',
  receipt: 'The receipt of an own act, to keep',
  keys: 'Our public keys, as a JWK set (RFC 7517)',
  logHead: 'The newest signed head of the log of all acts',
  logConsistency: 'The hashes that prove that the log of one size begins with the log of another (RFC 9162)',
  noSizes: 'These are not two sizes.',
  notInLog: 'The log has no such sizes.',
  ownCopy: 'A copy of what the person who asks can read on their own pages',
  zip: 'A zip file with a page to read, the same as JSON, and files.',
  notServed: 'No such council, or this provider does not serve it.',
  letter: 'The letter with the decision, as it was given to us',
  signIn: 'Somebody has to be signed in.',
} as const;
