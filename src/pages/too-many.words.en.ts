/** The words for somebody who asked for much in a short time. It may be a tired person as well as a machine. */
export const words = {
  seconds: 'Please try again in a minute.',
  minutes: (count: number) => `Please try again in ${count} minutes.`,
  says: 'There were many tries in a short time, so we stopped here. Nothing was changed.',
  ring: (phone: string) => `You can also ring us on ${phone}. A person can do this with you.`,
} as const;
