import { encodeUtf8 } from './utf8.js';

/** Length of the shortest secrets that are hidden. Shorter ones could be ordinary words. */
export const shortest = 6;
/** Secrets of this length are also found inside words, and by their first characters alone. */
export const headLength = 12;

/** Lists the forms in which a server may repeat a secret: as it is, in base64 of both kinds, and in hex. */
export const listForms = (secret: string): string[] => {
  const bytes = encodeUtf8(secret);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  const hex = Array.from(bytes, toHex).join('');
  return [secret, base64, base64.replaceAll('+', '-').replaceAll('/', '_'), hex];
};

/** Lists the first characters of each form of a secret, in lower case, to search for in a text without escapes. */
export const listHeads = (secret: string): string[] =>
  secret.length < shortest
    ? []
    : listForms(secret).map((form) => form.slice(0, headLength).toLowerCase());

/** Writes a byte in hex, with two digits. */
export const toHex = (byte: number): string => byte.toString(16).padStart(2, '0');
