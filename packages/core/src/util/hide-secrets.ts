import { redacted } from './redact.js';
import { encodeUtf8 } from './utf8.js';

/** Takes certain secrets out of a text. */
export type Hide = (text: string) => string;

/** Shorter ones are not told from words. */
const shortest = 6;
/** From this length on a secret is found inside of words too, and where only its beginning stands. */
const headLength = 12;

/**
 * Makes a function that takes secrets of any form out of a text: also where it is percent-encoded, escaped
 * as in JSON or HTML, in base64 or in hex, and where it was cut after its first 12 characters. Secrets
 * under 6 characters are left, those under 12 are found as whole words. Linear in the text.
 */
export const createHider = (secrets: Iterable<string>): Hide => {
  const known = [...new Set(secrets)].filter((secret) => secret.length >= shortest);
  const forms = [...new Set(known.flatMap(listForms))].sort((a, b) => b.length - a.length);
  const hiders = forms.map((form) => (form.length < headLength ? hideWord(form) : hideStart(form)));
  return (text) => hiders.reduce((shown, hide) => hide(shown), text);
};

/** By which the forms of a secret are found in a text that has no escapes, all in lower case. */
export const listHeads = (secret: string): string[] =>
  secret.length < shortest
    ? []
    : listForms(secret).map((form) => form.slice(0, headLength).toLowerCase());

const listForms = (secret: string): string[] => {
  const bytes = encodeUtf8(secret);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  const hex = Array.from(bytes, toHex).join('');
  return [secret, base64, base64.replaceAll('+', '-').replaceAll('/', '_'), hex];
};

const hideWord = (form: string): Hide => {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${spell(form)}(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(word, redacted);
};

/** Finds the beginning, and hides as much of the rest as stands behind it. */
const hideStart = (form: string): Hide => {
  const characters = [...form];
  const head = new RegExp(spell(characters.slice(0, headLength).join('')), 'giu');
  const rest = characters.slice(headLength);
  return (text) => {
    let shown = '';
    let from = 0;
    for (const { index, 0: start } of text.matchAll(head)) {
      if (index < from) continue;
      shown += text.slice(from, index) + redacted;
      from = findEnd(text, index + start.length, rest);
    }
    return from === 0 ? text : shown + text.slice(from);
  };
};

const findEnd = (text: string, start: number, rest: readonly string[]): number => {
  let end = start;
  for (const character of rest) {
    if (isPlain.test(character) && text.startsWith(character, end)) {
      end += character.length;
      continue;
    }
    const spelling = new RegExp(spell(character), 'iuy');
    spelling.lastIndex = end;
    if (!spelling.test(text)) return end;
    end = spelling.lastIndex;
  }
  return end;
};

/** A pattern for all ways in which a text is written: `+`, `%2B`, `%252b`, `\u002B`, `&#43;`, `\+`. */
const spell = (text: string): string => Array.from(text, spellCharacter).join('');

const spellCharacter = (character: string): string => {
  const bytes = Array.from(encodeUtf8(character), toHex);
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  const point = character.codePointAt(0) ?? 0;
  const name = entities[character];
  const ways = [
    bytes.map((byte) => `%(?:25){0,2}${byte}`).join(''),
    units.map((unit) => `\\\\{1,4}u${unit}`).join(''),
    `&(?:amp;)?#0{0,4}${point};`,
    `&(?:amp;)?#x0{0,4}${point.toString(16)};`,
    ...(name === undefined ? [] : [`&(?:amp;)?${name};`]),
    ...(character === ' ' ? ['\\+'] : []),
    (isPlain.test(character) || character === '\\' ? '' : '\\\\{0,4}') + escapePattern(character),
  ];
  return `(?:${ways.join('|')})`;
};

/** Written as it is nearly everywhere. */
const isPlain = /^[\p{L}\p{N}]$/u;

const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
  '+': 'plus',
  '/': 'sol',
  '=': 'equals',
};

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const toHex = (byte: number): string => byte.toString(16).padStart(2, '0');
