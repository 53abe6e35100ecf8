import type { WireRequest } from '../transport/transport.js';
import { isPlainObject } from '../util/is-plain-object.js';
import { isSecretName, isSecretParameter } from '../util/secret-names.js';
import { decodeUtf8 } from '../util/utf8.js';

/** A longer body is an upload, without fields that are secrets. */
const longestBody = 1024 * 1024;
/** Objects and lists that are searched: more than a reasonable body of 1 MiB has. */
const mostObjects = 50_000;
/** A body without any of these words is not searched. */
const mayHoldSecrets = /secret|pass|pwd|token|key|auth|cookie|credential|jwt|pfx/i;

/**
 * Finds the texts of a request that no error may quote: its credential, and each value of its headers, query and body
 * whose name says that it is a secret. Runs only when something failed or is logged.
 */
export const findRequestSecrets = ({ headers, url, body }: WireRequest): string[] => {
  const secrets: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (isSecretName(name)) secrets.push(...readSecret(name, value));
  }
  const query = url.indexOf('?');
  if (query !== -1) {
    for (const [name, value] of new URLSearchParams(url.slice(query))) {
      if (isSecretParameter(name)) secrets.push(value);
    }
  }
  if (typeof body === 'string' && body.length <= longestBody && mayHoldSecrets.test(body)) {
    collectFields(parse(body), secrets);
  }
  return secrets;
};

/** A scheme before a credential, in custom headers too: `Token abc`. */
const schemed = /^[A-Za-z][\w-]{0,39} +(\S{8,})$/;

/** The secret parts of a header's or field's value: a server may quote them without scheme or name. */
const readSecret = (name: string, value: string): string[] => {
  if (/authorization$/i.test(name)) return readCredentials(value);
  if (/cookie2?$/i.test(name)) return readCookies(value);
  const credential = schemed.exec(value)?.[1];
  return credential === undefined ? [value] : [value, credential];
};

/** The token of a `Bearer`; of `Basic` the password too, and both parts as the server decodes them. */
export const readCredentials = (authorization: string): string[] => {
  const credential = authorization.replace(/^[\w-]{1,40} +/, '');
  if (!/^basic /i.test(authorization)) return [credential];
  try {
    const bytes = Uint8Array.from(atob(credential), (character) => character.charCodeAt(0));
    const decoded = decodeUtf8(bytes);
    return [credential, decoded, decoded.slice(decoded.indexOf(':') + 1)];
  } catch {
    return [credential];
  }
};

const readCookies = (cookies: string): string[] =>
  cookies
    .split(';')
    .map((cookie) => cookie.slice(cookie.indexOf('=') + 1).trim())
    .map((value) => (/^".*"$/.test(value) ? value.slice(1, -1) : value));

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Everything below the name of a secret counts as secret. Searches plain data only: no stream, no file, no cycle. */
const collectFields = (input: unknown, secrets: string[]): void => {
  const seen = new Set<object>();
  // A list that grows while it is read, instead of recursion: input may be nested deeper than the stack.
  const left: { readonly name: string; readonly value: unknown; readonly isSecret: boolean }[] = [
    { name: '', value: input, isSecret: false },
  ];
  for (const { name: owner, value, isSecret } of left) {
    if (seen.size >= mostObjects) return;
    if (isSecret && (typeof value === 'string' || typeof value === 'number')) {
      secrets.push(...readSecret(owner, String(value)));
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [name, item] of readEntries(value)) {
      const isNamed = isSecretName(name);
      const isWorthIt = typeof item === 'object' || isSecret || isNamed;
      // The items of a list have the list's name.
      const named = isNamed || !Array.isArray(value) ? name : owner;
      if (isWorthIt) left.push({ name: named, value: item, isSecret: isSecret || isNamed });
    }
  }
};

/** Getters and proxies of a caller may throw; writing the body has reported that already. */
const readEntries = (value: object): [string, unknown][] => {
  try {
    return Array.isArray(value) || isPlainObject(value) ? Object.entries(value) : [];
  } catch {
    return [];
  }
};

/** Finds the texts of a call's input that no error may quote: those under names of secrets, at any depth. */
export const findFieldSecrets = (input: unknown): string[] => {
  const secrets: string[] = [];
  collectFields(input, secrets);
  return secrets;
};
