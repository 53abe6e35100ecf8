/** Says what each code stands for. */
const page = 'https://github.com/voisnap/voisnap-typescript/blob/main/docs/messages.md';

/**
 * Writes a sentence as its code and its values: `V17("timeout", "-5")`. No source calls it: the build with the condition
 * `production` replaces the sentences of errors by calls of it, see `messages/` of this package.
 */
export const shortMessage = (code: number, ...values: readonly unknown[]): string =>
  `V${code}(${values.map((value) => `"${String(value)}"`).join(', ')})`;

/** Adds a link to a message that has a code: to its first one. */
export const linkMessage = (message: string): string => {
  const code = /\bV\d+(?=\()/.exec(message)?.[0];
  return code === undefined
    ? message
    : `Voisnap error ${message}. See ${page}#${code.toLowerCase()}`;
};
