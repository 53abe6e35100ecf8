import { findTagEnd } from './find-tag-end.js';

/** A token of HTML or XML. `text` may contain entities; `literal` (CDATA) contains none. */
export type MarkupToken =
  | { readonly kind: 'text' | 'literal'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

/** A markup language. */
interface MarkupLanguage {
  /** Elements whose content is skipped up to their closing tag. */
  readonly hidden: ReadonlySet<string>;
  /** Whether CDATA sections and self-closing elements exist. The latter become two tokens. */
  readonly isXml: boolean;
}

/** HTML (living standard, section 13.2.5). */
export const html: MarkupLanguage = { hidden: new Set(['script', 'style', 'title']), isXml: false };
/** XML 1.0. */
export const xml: MarkupLanguage = { hidden: new Set(), isXml: true };

const tagName = /<\/?([a-z_][^\s/>]*)/iy;

/**
 * Splits markup into tokens in one pass, in linear time. Comments, declarations and an unclosed tag are
 * skipped.
 */
export function* scanMarkup(text: string, language: MarkupLanguage): Generator<MarkupToken> {
  let done = 0;
  let from = 0;
  for (;;) {
    const start = text.indexOf('<', from);
    if (start < 0) break;
    const piece = readPiece(text, start, language);
    from = start + 1;
    if (!piece) continue;
    if (start > done) yield { kind: 'text', text: text.slice(done, start) };
    yield* piece.tokens;
    done = piece.end;
    from = piece.end;
  }
  if (done < text.length) yield { kind: 'text', text: text.slice(done) };
}

/** Tokens at a position of the text, and where they end. */
interface Piece {
  readonly tokens: readonly MarkupToken[];
  readonly end: number;
}

/** Reads the tokens at a `<`; `undefined` if it is plain text. */
function readPiece(text: string, start: number, language: MarkupLanguage): Piece | undefined {
  if (text.startsWith('<!--', start)) return leaveOut(after(text, '-->', start + 2));
  if (language.isXml && text.startsWith('<![CDATA[', start)) {
    const end = after(text, ']]>', start);
    const literal = text.slice(start + 9, text.endsWith(']]>', end) ? end - 3 : end);
    return { tokens: [{ kind: 'literal', text: literal }], end };
  }
  if (text[start + 1] === '!' || text[start + 1] === '?')
    return leaveOut(endDeclaration(text, start));
  tagName.lastIndex = start;
  const name = tagName.exec(text)?.[1];
  if (name === undefined) return undefined;
  return readTag(text, start, { ...language, name });
}

function readTag(
  text: string,
  start: number,
  { name, hidden, isXml }: MarkupLanguage & { readonly name: string },
): Piece {
  const end = findTagEnd(text, start);
  if (end === undefined) return leaveOut(text.length);
  const close: MarkupToken = { kind: 'close', name };
  if (text[start + 1] === '/') return { tokens: [close], end };
  const attributes = text.slice(start + 1 + name.length, end - 1);
  const open: MarkupToken = { kind: 'open', name, attributes };
  if (isXml && attributes.endsWith('/')) return { tokens: [open, close], end };
  if (!hidden.has(name.toLowerCase())) return { tokens: [open], end };
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = end;
  return { tokens: [open], end: closing.exec(text)?.index ?? text.length };
}

const leaveOut = (end: number): Piece => ({ tokens: [], end });

/** A doctype may contain declarations in brackets. */
function endDeclaration(text: string, start: number): number {
  const end = after(text, '>', start);
  const subset = text.slice(start, end).includes('[');
  return subset ? after(text, '>', after(text, ']', start)) : end;
}

/** Returns the position after a mark; the end of the text without one. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
