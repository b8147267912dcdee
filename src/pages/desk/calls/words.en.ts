/** The words of the calls that caseworkers are asked to make. */
export const words = {
  title: 'Calls to make',
  none: 'Nobody waits for a call.',
  asked: (when: string) => `Asked on ${when}.`,
  when: 'What to know',
  anyTime: 'nothing said',
  made: 'I have rung',
  madeNote: 'Then what they wrote is deleted.',
  worklist: 'Worklist',
} as const;
