import { findTagEnd } from './find-tag-end.js';

/** A piece of HTML or XML. Text is as it stands there, entities included; `literal` has none. */
export type MarkupToken =
  | { readonly kind: 'text' | 'literal'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

/** In which language markup is written. */
interface MarkupLanguage {
  /** Elements whose content is text up to their closing tag; it is left out. */
  readonly hidden: ReadonlySet<string>;
  /** Whether there are CDATA sections, and elements that close themselves, which are given as two tags. */
  readonly isXml: boolean;
}

/** HTML (the living standard, section 13.2.5), with the elements that no browser shows as text. */
export const html: MarkupLanguage = { hidden: new Set(['script', 'style', 'title']), isXml: false };
/** XML 1.0. */
export const xml: MarkupLanguage = { hidden: new Set(), isXml: true };

const tagName = /<\/?([a-z_][^\s/>]*)/iy;

/**
 * Cuts markup into its pieces, from its beginning to its end and never back: the time that this takes
 * grows with the text alone. Comments, declarations and a tag that is not closed are left out.
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

/** What stands in the text, and where it ends. */
interface Piece {
  readonly tokens: readonly MarkupToken[];
  readonly end: number;
}

/** Reads what begins at a `<`; nothing where that is only a character of the text. */
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

/** A doctype may hold declarations of its own, in brackets. */
function endDeclaration(text: string, start: number): number {
  const end = after(text, '>', start);
  const subset = text.slice(start, end).includes('[');
  return subset ? after(text, '>', after(text, ']', start)) : end;
}

/** Where the text goes on behind a mark; its end where the mark is not there. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
