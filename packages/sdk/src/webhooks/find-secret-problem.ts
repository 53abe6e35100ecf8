/** Patterns of values that cannot be a secret, with what is wrong. The first match is reported. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'is empty or only whitespace'],
  [/^\s*(["'`])/, 'is in quotes: remove them'],
  [/^\s/, 'starts with whitespace: trim it'],
  [/[\r\n]$/, 'ends with a line break: trim it'],
  [/\s$/, 'ends with whitespace: trim it'],
  [/^(?:undefined|null|NaN)$/, 'is the text of a missing value: check where it is read from'],
  [/^whsec_(?:…|\.{3})/, 'is the placeholder of an example: use your own secret'],
  [/^vsnp_/, 'is an API key: pass the secret of the webhook (whsec_…)'],
];

/**
 * Finds what is certainly wrong with the secret of a webhook, without showing any of it. A secret that you
 * chose yourself may look like anything else.
 *
 * @returns the end of a sentence whose subject is the secret, or `undefined`.
 */
export const findSecretProblem = (secret: unknown): string | undefined => {
  if (secret === undefined) return 'is missing: check where it is read from';
  if (typeof secret !== 'string') return 'must be a non-empty string or a list of them';
  return slips.find(([pattern]) => pattern.test(secret))?.[1];
};
