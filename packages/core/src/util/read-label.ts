/** The characters of the API's identifiers. A text with the prefix of a key or a JWT is excluded. */
const label = /^(?!vsnp_|whsec_|wrtc_tok_|eyJ)[\w.:-]{1,128}$/;

/**
 * Reads a name from a response, such as a trace id or a policy, for messages and log lines. It cannot contain a
 * line break or a credential.
 *
 * @returns `undefined` for everything but 1 to 128 letters, digits, `_`, `.`, `:` and `-`.
 */
export const readLabel = (text: unknown): string | undefined =>
  typeof text === 'string' && label.test(text) ? text : undefined;
