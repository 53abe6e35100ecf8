import { decodeText } from './extract-plain.js';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  euro: '€',
  pound: '£',
  copy: '©',
};

const LAST_CODE_POINT = 0x10ffff;

/** Puts characters in place of `&amp;`, `&#8364;` and `&#x20AC;`; unknown entities stay. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => decodeEntity(name) ?? whole);

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}

const invisible = /<!--[\s\S]*?-->|<(script|style|template|head)\b[\s\S]*?<\/\1\s*>/gi;
const block =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b[^>]*>/gi;

/** Reads what a browser would show of a page. */
export function extractHtml(bytes: Uint8Array): string {
  const visible = decodeText(bytes).replace(invisible, ' ').replace(block, '\n');
  return tidy(decodeEntities(visible.replace(/<[^>]*>/g, '')));
}

/** Reads the text between the tags of an XML file. */
export function extractXml(bytes: Uint8Array): string {
  const text = decodeText(bytes)
    .replace(/<!--[\s\S]*?-->|<[?!](?!\[CDATA\[)[^>]*>/g, ' ')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, literal: string) => escapeMarkup(literal))
    .replace(/<[^>]*>/g, '\n');
  return tidy(decodeEntities(text));
}

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
