/** What stands where a secret stood. */
export const redacted = '[redacted]';

/** A secret by its form, wherever it stands in a text. All are linear: no nested repetition. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // JWTs: three base64url parts of which the first is a JSON object; cut ones as well.
  [/eyJ[\w-]{4,}(?:\.[\w-]*){0,4}/g, redacted],
  [/\b(Bearer|Basic)(\s+|%20|\+)(?!\[redacted)[\w.~+/=%-]{4,}/gi, `$1$2${redacted}`],
  // The character before keeps `errors[].field: token: …` and the like readable.
  [
    /([?&;\s"'](?:access_token|refresh_token|session_?token|api[_-]?key|client_secret)["']?\s*[=:]\s*["']?)(?!\[redacted)[^&\s"'<>,;)}]+/gi,
    `$1${redacted}`,
  ],
  [
    /((?:proxy-)?authorization["']?\s*[:=]\s*["']?)(?!(?:Bearer|Basic)\b|\[redacted)[^\s"',;)}]+/gi,
    `$1${redacted}`,
  ],
  // user:password@ in a URL.
  [/(\/\/)[^/\s@:"']+:[^/\s@"']*@/g, `$1${redacted}@`],
];

const prefixed = /(vsnp_(?:live_|sb_)?|whsec_|wrtc_tok_)([\w.~+/=-]*)/g;

/** Replaces the keys, tokens and webhook secrets in a text. What surrounds them stays. */
export const redactText = (text: string): string => {
  let result = text.replace(prefixed, (match, prefix: string, secret: string) =>
    // A prefix alone is what documentation and our own hints say: `vsnp_live_…`.
    /\w/.test(secret) ? `${prefix}${redacted}` : match,
  );
  for (const [pattern, replacement] of patterns) result = result.replace(pattern, replacement);
  return result;
};

/** Names, of headers and of fields, whose value is a secret whatever its form. */
const secretNames =
  /^(?:(?:proxy-)?authorization|(?:set-)?cookie2?|x-api-key|password|(?:client|webhook)?_?secret|api[_-]?key|(?:access|refresh|session|id)_?token|token|credential)$/i;

/** Whether the value under this name is a secret whatever its form. */
export const isSecretName = (name: string): boolean => secretNames.test(name);

/** Redacts headers: secret ones by their name, the others by what their value looks like. */
export const redactHeaders = (
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      isSecretName(name) ? redacted : redactText(value),
    ]),
  );

/** Deepest level that is copied; what lies below it is shown as `[…]`. */
const maxDepth = 32;

/** Copies plain data without its secrets. Knows cycles and deep nesting; never throws. */
export const redactValue = (value: unknown, ancestors: readonly object[] = []): unknown => {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (ancestors.includes(value)) return '[circular]';
  if (ancestors.length >= maxDepth) return '[…]';
  const path = [...ancestors, value];
  if (Array.isArray(value)) return value.map((item) => redactValue(item, path));
  if (value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      redactText(name),
      isSecretName(name) && item != null && item !== '' ? redacted : redactValue(item, path),
    ]),
  );
};
