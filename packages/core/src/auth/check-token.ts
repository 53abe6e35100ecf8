/** Visible ASCII, the characters of keys, JWTs and header values. */
const visible = /^[\x21-\x7e]+$/;

/** Keys and JWTs as they are: one pattern to compile for them, instead of all below. */
const usual = /^(?:vsnp_|eyJ)[\w.-]*\w$/;

/** Mistakes that users make with keys, and the hint for each. The first match is reported. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  [/^\s+$/, 'contains only whitespace'],
  [/^bearer\s/i, 'starts with "Bearer": pass the token alone'],
  [/[\r\n]/, 'contains a line break: trim it'],
  [/^\s*["'`]|["'`]\s*$/, 'is in quotes: remove them'],
  [/…|\.{3}$|^<.*>$/, 'is the placeholder of an example: replace it with your own'],
  [/\s/, 'contains whitespace'],
  [/^(?:undefined|null|NaN)$/, 'is the name of a missing value: check where it is read from'],
  [/^\$?\{|^\[object |^\[$/, 'is JSON, or a variable that was not filled in'],
  [/^whsec_/, 'is the secret of a webhook: pass the API key (vsnp_…), or a token'],
];

/**
 * Describes a problem of an API key or a token, without showing any part of it.
 *
 * @returns the end of a sentence that begins with the name of the option; `undefined` if the token can be sent.
 */
export const findTokenProblem = (token: unknown): string | undefined => {
  if (typeof token !== 'string') return `must be a string, but is ${describeType(token)}`;
  if (usual.test(token)) return undefined;
  const slip = slips.find(([pattern]) => pattern.test(token));
  if (slip) return slip[1];
  return visible.test(token) ? undefined : 'contains a character that is not printable ASCII';
};

const describeType = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `of type ${typeof value}`;
};
