import { isSecretName, isSecretParameter } from './secret-names.js';

/** The text that replaces a secret. */
export const redacted = '[redacted]';

// All patterns take linear time: repetitions are bounded, or a match cannot start inside of another one.

/** Keys, webhook secrets and session tokens of Voisnap. */
const prefixed = /(vsnp_(?:live_|sb_)?|whsec_|wrtc_tok_)([\w.~+/=-]*)/g;
/** A JWT: three base64url parts, the first of which is a JSON object. Also one that was cut. */
const jwt = /eyJ[\w-]{4,}(?:\.[\w-]*){0,4}/g;
const privateKey =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
const scheme = /\b((?:Bearer|Basic)(?:\s+|%20|\+))([\w.~+/=%-]{4,})/gi;
/** `name:` or `name=`, the name in quotes or not, in escaped quotes too. */
const assignment = /(?<![\w.-])([A-Za-z][\w.-]{0,63})["'\\]{0,4}\s{0,8}([=:])\s{0,8}/g;
/** The value that follows: in quotes, in escaped quotes, or without quotes. */
const assigned =
  /(\\{1,4}["'])[^"'\\]*|(")[^"\\]*(?:\\.[^"\\]*)*|(')[^'\\]*(?:\\.[^'\\]*)*|[^&\s"'<>,;(){}\]\\]+/y;
/** `user:password@` in a URL. */
const userInfo = /(\/\/)[^/\s@:"']+:[^/\s@"']*@/g;

/** Values that are not credentials: plain words, a short number, a parameter of a challenge. */
const ordinary =
  /^(?:[A-Z]?[a-z]{1,20}(?:[-_./:][A-Z]?[a-z]{1,20})*|[A-Z]{1,20}|\d{1,6})[-_./:]*$|^(?:realm|charset|scope|error)=/;
/** The name of a field or an option, after a colon: "No credentials: apiKey was passed". */
const fieldName = /^[a-z]{1,20}(?:[A-Z][a-z]{2,20}){1,4}$/;
/** Placeholders in documentation and in messages of this package: `vsnp_live_…`. */
const example = /^(?:vsnp_(?:live_|sb_)?|whsec_|wrtc_tok_)?(?:…|\.{3}|\[redacted\]?)?$/;

/** A quick test that most texts fail: only texts that match can contain a secret. */
const suspicious = /[:=]|eyJ|vsnp_|whsec_|wrtc_|bearer|basic|-----/i;

/** Replaces keys, tokens, passwords and webhook secrets in a text. The rest of the text stays. */
export const redactText = (text: string): string =>
  suspicious.test(text) ? redactSuspicious(text) : text;

const redactSuspicious = (text: string): string => {
  const shown = text
    .replace(privateKey, redacted)
    .replace(prefixed, (match, prefix: string, secret: string) =>
      /\w/.test(secret) ? `${prefix}${redacted}` : match,
    )
    .replace(jwt, redacted)
    .replace(scheme, (match, introduction: string, value: string) =>
      ordinary.test(value) || example.test(value) ? match : `${introduction}${redacted}`,
    );
  return redactAssigned(shown).replace(userInfo, `$1${redacted}@`);
};

/** Replaces values that are assigned to secret names. Looks at each value once. */
const redactAssigned = (text: string): string => {
  let shown = '';
  let from = 0;
  let lookedAt = 0;
  for (const { index, 0: start, 1: name = '', 2: sign = '' } of text.matchAll(assignment)) {
    const inUrl = sign === '=' && /[?&]/.test(text.charAt(index - 1));
    if (index < lookedAt || !(inUrl ? isSecretParameter(name) : isSecretName(name))) continue;
    const valueAt = index + start.length;
    assigned.lastIndex = valueAt;
    const found = assigned.exec(text);
    if (!found) continue;
    lookedAt = valueAt + found[0].length;
    const quote = found[1] ?? found[2] ?? found[3] ?? '';
    const value = found[0].slice(quote.length);
    // Prose, such as "api_key: parameter is deprecated", and the scheme of a value that is redacted already.
    const isProse = sign === ':' && quote === '' && (ordinary.test(value) || fieldName.test(value));
    if (isProse || example.test(value)) continue;
    shown += `${text.slice(from, valueAt)}${quote}${redacted}`;
    from = lookedAt;
  }
  return shown + text.slice(from);
};

/** Redacts headers. Those with a secret name lose the whole value, the others the secrets in their value. */
export const redactHeaders = (
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      isSecretName(name) ? redacted : redactText(value),
    ]),
  );
