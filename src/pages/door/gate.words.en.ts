/** For a program that comes with a browser's session. */
export const words = {
  stepFirst: 'Show first that it is you, at /you/second-step. Nothing was changed.',
} as const;
