/** The words of the mark on what is not confirmed in the text of the law itself. */
export const words = {
  mark: 'Not confirmed',
  explained:
    '“Not confirmed” means that we have not yet checked this in the words of the law itself. Ask us or SENDIASS before you count on it. SENDIASS is a free advice service.',
  source: (text: string) => `${text} (we have not checked yet that it stands there)`,
} as const;
