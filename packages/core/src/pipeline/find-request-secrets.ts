import type { WireRequest } from '../transport/transport.js';
import { isSecretName, isSecretParameter } from '../util/secret-names.js';
import { decodeUtf8 } from '../util/utf8.js';

/** A longer body is an upload's, and has no fields that are secrets. */
const longestBody = 1024 * 1024;
/** Objects and lists that are looked into: more than a body of 1 MiB has by any sense. */
const mostObjects = 50_000;
/** Whether it is worth reading a body for. */
const mayHoldSecrets = /secret|pass|pwd|token|key|auth|cookie|credential|jwt|pfx/i;

/**
 * What of a request no error may quote: its credential, and everything whose name says that it is a
 * secret, of its headers, its query and its body. Asked only when something failed or is logged.
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

/** A scheme before what it introduces, as custom headers have it too: `Token abc`. */
const schemed = /^[A-Za-z][\w-]{0,39} +(\S{8,})$/;

/** What is secret in the value of a header or a field: a server may quote it without scheme or name. */
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

/** Everything below the name of a secret is one. Looks into plain data alone: no stream, no file, no cycle. */
const collectFields = (input: unknown, secrets: string[]): void => {
  const seen = new Set<object>();
  // A list that grows while it is read, and no recursion: input may be nested deeper than the stack.
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
      // What is in a list has the list's name.
      const named = isNamed || !Array.isArray(value) ? name : owner;
      if (isWorthIt) left.push({ name: named, value: item, isSecret: isSecret || isNamed });
    }
  }
};

/** Getters and proxies of a caller may throw, which was told by whoever wrote the body. */
const readEntries = (value: object): [string, unknown][] => {
  try {
    return Array.isArray(value) || isPlain(value) ? Object.entries(value) : [];
  } catch {
    return [];
  }
};

/** Of any realm: its prototype is the last one of its chain. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** What of input no error may quote: the texts under names of secrets, at any depth. */
export const findFieldSecrets = (input: unknown): string[] => {
  const secrets: string[] = [];
  collectFields(input, secrets);
  return secrets;
};
