import { isSecretName, isSecretParameter } from './secret-names.js';

/** What stands where a secret stood. */
export const redacted = '[redacted]';

// All patterns are linear: what repeats is bounded, or never begins anew in what it has passed.

/** Keys, webhook secrets and session tokens of Voisnap. */
const prefixed = /(vsnp_(?:live_|sb_)?|whsec_|wrtc_tok_)([\w.~+/=-]*)/g;
/** Three base64url parts of which the first is a JSON object; cut ones as well. */
const jwt = /eyJ[\w-]{4,}(?:\.[\w-]*){0,4}/g;
const privateKey =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
const scheme = /\b((?:Bearer|Basic)(?:\s+|%20|\+))([\w.~+/=%-]{4,})/gi;
/** `name:` or `name=`, the name in quotes or not, in escaped quotes too. */
const assignment = /(?<![\w.-])([A-Za-z][\w.-]{0,63})["'\\]{0,4}\s{0,8}([=:])\s{0,8}/g;
/** What follows: in quotes, in escaped quotes, or up to where it ends. */
const assigned =
  /(\\{1,4}["'])[^"'\\]*|(")[^"\\]*(?:\\.[^"\\]*)*|(')[^'\\]*(?:\\.[^'\\]*)*|[^&\s"'<>,;(){}\]\\]+/y;
/** `user:password@` in a URL. */
const userInfo = /(\/\/)[^/\s@:"']+:[^/\s@"']*@/g;

/** What nobody would take for a credential: words in plain letters, a short number, a parameter of a challenge. */
const ordinary =
  /^(?:[A-Z]?[a-z]{1,20}(?:[-_./:][A-Z]?[a-z]{1,20})*|[A-Z]{1,20}|\d{1,6})[-_./:]*$|^(?:realm|charset|scope|error)=/;
/** The name of a field or an option, after a colon: "No credentials: apiKey was passed". */
const fieldName = /^[a-z]{1,20}(?:[A-Z][a-z]{2,20}){1,4}$/;
/** What stands in documentation and in our own hints: `vsnp_live_…`. */
const example = /^(?:vsnp_(?:live_|sb_)?|whsec_|wrtc_tok_)?(?:…|\.{3}|\[redacted\]?)?$/;

/** Most texts have nothing in them that any of the patterns could find. */
const suspicious = /[:=]|eyJ|vsnp_|whsec_|wrtc_|bearer|basic|-----/i;

/** Replaces the keys, tokens, passwords and webhook secrets in a text. What surrounds them stays. */
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

/** Replaces what is assigned to secret names. No value is looked at twice. */
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
    // Prose: "api_key: parameter is deprecated", and the scheme of a value that was looked at before.
    const isProse = sign === ':' && quote === '' && (ordinary.test(value) || fieldName.test(value));
    if (isProse || example.test(value)) continue;
    shown += `${text.slice(from, valueAt)}${quote}${redacted}`;
    from = lookedAt;
  }
  return shown + text.slice(from);
};

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
