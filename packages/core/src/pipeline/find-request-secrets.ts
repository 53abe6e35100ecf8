import type { WireRequest } from '../transport/transport.js';
import { isRecord } from '../util/is-record.js';
import { isSecretName, isSecretParameter } from '../util/secret-names.js';
import { decodeUtf8 } from '../util/utf8.js';

/** A longer body is an upload's, and has no fields that are secrets. */
const longestBody = 1024 * 1024;
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

const collectFields = (value: unknown, secrets: string[], name = ''): void => {
  if (typeof value === 'string' && isSecretName(name)) secrets.push(value);
  if (Array.isArray(value)) for (const item of value) collectFields(item, secrets, name);
  if (!isRecord(value)) return;
  for (const [field, item] of Object.entries(value)) collectFields(item, secrets, field);
};

/** What of input no error may quote: the texts under names of secrets, at any depth. */
export const findFieldSecrets = (input: unknown): string[] => {
  const secrets: string[] = [];
  collectFields(input, secrets);
  return secrets;
};
