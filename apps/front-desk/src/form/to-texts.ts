/** What was typed into a form, to show it again; files are left out. */
export const toTexts = (posted: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(posted).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
