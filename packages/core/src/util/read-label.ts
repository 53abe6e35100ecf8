/** What an identifier of the API consists of. A text that begins as a key or a JWT does is none. */
const label = /^(?!vsnp_|whsec_|wrtc_tok_|eyJ)[\w.:-]{1,128}$/;

/**
 * Reads a name that the server made up, such as a trace id or a policy, and that goes into messages and
 * log lines: nothing that could forge a line or carry a credential.
 *
 * @returns `undefined` for everything but 1 to 128 letters, digits, `_`, `.`, `:` and `-`.
 */
export const readLabel = (text: unknown): string | undefined =>
  typeof text === 'string' && label.test(text) ? text : undefined;
