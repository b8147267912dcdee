/** What the description for programs says to those who write them. */
export const words = {
  open: (path: string) => `Open ${path}`,
  page: 'The page: its data, and exactly the links and actions that this visitor has here and now.',
  done: 'Done. `location` is where a browser would go next.',
  invalid: 'The input is not valid; nothing changed. `errors` names each field.',
  nobody: 'Nobody is signed in.',
  notThere: 'Not there, or not this visitor’s: the two cannot be told apart.',
  refused: 'A rule says no; nothing changed. `refusal` is a stable code, `detail` says it in words.',
  once: 'The same request with the same key is done once.',
  fieldsAt: (action: string, page: string) =>
    `The fields depend on what is there: GET ${page} as JSON and read \`actions\` for \`${action}\`.`,
} as const;
