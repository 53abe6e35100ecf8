import type { WireRequest } from '../transport/transport.js';
import { isSecretName, isSecretParameter } from '../util/secret-names.js';
import { decodeUtf8 } from '../util/utf8.js';

/** A longer body is an upload's, and has no fields that are secrets. */
const longestBody = 1024 * 1024;
/** Objects and lists that are looked into: an input with secrets is small. */
const mostObjects = 1_000;
/** Whether it is worth reading a body for. */
const mayHoldSecrets = /secret|pass|pwd|token|key|auth|cookie|credential|jwt|pfx/i;

/**
 * What of a request no error may quote: its credential, and everything whose name says that it is a
 * secret, of its headers, its query and its body. Asked only when something failed or is logged.
 */
export const findRequestSecrets = ({ headers, url, body }: WireRequest): string[] => {
  const secrets: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (/authorization$/i.test(name)) secrets.push(...readCredentials(value));
    else if (/cookie2?$/i.test(name)) secrets.push(...readCookies(value));
    else if (isSecretName(name)) secrets.push(value);
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
  cookies.split(/; */).map((cookie) => cookie.slice(cookie.indexOf('=') + 1));

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
  const left: { readonly value: unknown; readonly isSecret: boolean }[] = [
    { value: input, isSecret: false },
  ];
  for (const { value, isSecret } of left) {
    if (seen.size >= mostObjects) return;
    if (isSecret && (typeof value === 'string' || typeof value === 'number')) {
      secrets.push(String(value));
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [name, item] of readEntries(value)) {
      const isWorthIt = typeof item === 'object' || isSecret || isSecretName(name);
      if (isWorthIt) left.push({ value: item, isSecret: isSecret || isSecretName(name) });
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
