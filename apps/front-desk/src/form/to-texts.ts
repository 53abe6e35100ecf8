/**
 * What was typed into a form, to show it again. Several values of a name stand on lines; files are left out.
 * No page, and no text of Postgres, can have the character U+0000.
 */
export const toTexts = (posted: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(posted).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((each) => typeof each === 'string')
        .join('\n')
        .replaceAll('\0', '\uFFFD'),
    ]),
  );
