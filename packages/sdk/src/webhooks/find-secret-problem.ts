/** What is found in place of a secret, and what to do about it. The first that fits is told. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'is empty, or nothing but whitespace'],
  [/^\s*(["'`])/, 'is in quotes: take them away'],
  [/^\s/, 'begins with whitespace: read it without'],
  [/[\r\n]$/, 'ends with a line break: read it without the end of the line'],
  [/\s$/, 'ends with whitespace: read it without'],
  [/^(?:undefined|null|NaN)$/, 'is the name of a missing value: look where it is read from'],
  [/^whsec_(?:…|\.{3})/, 'is the placeholder of an example: put your own in its place'],
  [/^vsnp_/, 'is an API key: pass the secret of the webhook (whsec_…)'],
];

/**
 * Says what is surely wrong with the secret of a webhook, without showing any of it. One of your own may
 * look like anything else.
 *
 * @returns the end of a sentence that begins with what the secret is called, or `undefined`.
 */
export const findSecretProblem = (secret: unknown): string | undefined => {
  if (typeof secret !== 'string') return 'must be a non-empty string, or a list of such strings';
  return slips.find(([pattern]) => pattern.test(secret))?.[1];
};
