import { redacted } from './redact.js';
import { headLength, listForms, shortest, toHex } from './secret-forms.js';
import { decodeUtf8, encodeUtf8 } from './utf8.js';

/** Replaces certain secrets in a text. */
export type Hide = (text: string) => string;

/**
 * Creates a function that replaces secrets in a text. It also finds a secret that is percent-encoded, escaped for
 * JSON or HTML, in base64 or in hex, or cut after its first 12 characters. Secrets of less than 6 characters stay;
 * those of less than 12 are found as whole words only. Takes time linear in the length of the text.
 */
export const createHider = (secrets: Iterable<string>): Hide => {
  const known = [...new Set(secrets)].filter((secret) => secret.length >= shortest);
  const forms = [...new Set(known.flatMap(listForms))].sort((a, b) => b.length - a.length);
  const hiders = [...groupByHead(forms).values()].map(createLateHider);
  return (text) => {
    if (hiders.length === 0) return text;
    const written = writeOut(text);
    return hiders.reduce((shown, hider) => hider(shown, written), text);
  };
};

/** Groups secrets by their first characters. Tokens of one issuer begin alike, and are searched for together. */
const groupByHead = (forms: readonly string[]): Map<string, [string, ...string[]]> => {
  const groups = new Map<string, [string, ...string[]]>();
  for (const form of forms) {
    const head = [...form].slice(0, headLength).join('').toLowerCase();
    const known = form.length < headLength ? undefined : groups.get(head);
    if (known) known.push(form);
    else groups.set(head, [form]);
  }
  return groups;
};

/** How many characters may belong to an escape that begins before them: four after `\\u`. */
const longestTail = 4;

/**
 * Creates a hider that uses its pattern only if a plain search finds the start of a secret. Patterns for all
 * spellings are slow, and a request with many tools has hundreds of secrets.
 */
const createLateHider = (
  forms: readonly [string, ...string[]],
): ((text: string, written: string) => string) => {
  const [form] = forms;
  // Without the characters that an escape before them may include: `%2` before `5a…`.
  const head = form.slice(longestTail, headLength).toLowerCase();
  // The lower case of letters beyond ASCII may depend on their neighbours, and a pair may be cut in two.
  const isSearchable = /^(?:(?![%\\&])[!-~])*$/.test(form.slice(0, headLength));
  let hide: Hide | undefined;
  return (text, written) => {
    if (isSearchable && !written.includes(head)) return text;
    hide ??= form.length < headLength ? hideWord(form) : hideStart(forms);
    return hide(text);
  };
};

const escaped =
  /\\{1,4}u([\da-f]{4})|&(?:amp;)?#0{0,4}(?:x0{0,4}([\da-f]{1,6})|(\d{1,7}));|&(?:amp;)?([a-z]{2,6});|((?:%(?:25){0,2}[\da-f]{2})+)|\\{1,4}/gi;

/** Returns a text in lower case. If it has escapes that `spell` knows, appends the text with them decoded. */
const writeOut = (text: string): string => {
  if (!/[%\\&]/.test(text)) return text.toLowerCase();
  const written = text.replace(
    escaped,
    (spelling, ...[unit, hex, decimal, name, bytes]: string[]) => {
      if (unit) return String.fromCharCode(Number.parseInt(unit, 16));
      if (hex) return writeCodePoint(Number.parseInt(hex, 16));
      if (decimal) return writeCodePoint(Number(decimal));
      if (name) return namedEntities.get(name.toLowerCase()) ?? spelling;
      return bytes ? writeBytes(bytes) : '';
    },
  );
  return `${text}\n${written}`.toLowerCase();
};

const writeCodePoint = (point: number): string =>
  point > 0x10_ffff ? '' : String.fromCodePoint(point);

const writeBytes = (encoded: string): string => {
  const bytes = encoded.match(/[\da-f]{2}(?=%|$)/gi) ?? [];
  return decodeUtf8(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
};

const hideWord = (form: string): Hide => {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${spell(form)}(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(word, redacted);
};

/** Finds the start that all forms share, and hides it with the longest matching rest after it. */
const hideStart = (forms: readonly [string, ...string[]]): Hide => {
  const head = new RegExp(spell([...forms[0]].slice(0, headLength).join('')), 'giu');
  const rests = forms.map((form) => [...form].slice(headLength));
  return (text) => {
    let shown = '';
    let from = 0;
    for (const { index, 0: start } of text.matchAll(head)) {
      if (index < from) continue;
      shown += text.slice(from, index) + redacted;
      from = Math.max(...rests.map((rest) => findEnd(text, index + start.length, rest)));
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

/** Makes a pattern for all spellings of a text: `+`, `%2B`, `%252b`, `\u002B`, `&#43;`, `\+`. */
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

/** Characters that are seldom escaped. */
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

const namedEntities = new Map(Object.entries(entities).map(([sign, name]) => [name, sign]));

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
