/** Says what each code stands for. */
const page = 'https://github.com/voisnap/voisnap-typescript/blob/main/docs/messages.md';

/**
 * Writes a sentence as its code and its values: `V…("maxRetries", "0", "-1")`. No source calls it: the build with the condition
 * `production` replaces the sentences of errors by calls of it, see `messages/` of this package.
 */
export const shortMessage = (code: number, ...values: readonly unknown[]): string =>
  `V${code}(${values.map((value) => `"${String(value)}"`).join(', ')})`;

/** What stands before a message that has a link. */
const linked = 'Voisnap error ';

/**
 * Adds a link to a message that has a code: to its first one. The code of an error whose message is said again, in whole
 * or in part, has its link.
 */
export const linkMessage = (message: string): string => {
  const [own = ''] = message.split(linked, 1);
  const code = /\bV\d+(?=\()/.exec(own)?.[0];
  return code === undefined ? message : `${linked}${message}. See ${page}#${code.toLowerCase()}`;
};
