import { scanMarkup, xml } from './scan-markup.js';
import { unpack } from './unpack.js';
import { UnreadableDocument } from './unreadable-document.js';

const document = 'word/document.xml';
/** Elements that mean white space. */
const spaces = new Set(['w:tab', 'w:br', 'w:cr']);
/** Elements whose text is hidden: field codes and deleted text. */
const hidden = new Set(['w:instrText', 'w:delText']);

/** Reads the paragraphs of a Word document (ECMA-376: `word/document.xml`). */
export async function extractDocx(bytes: Uint8Array): Promise<string> {
  const { decodeXML } = await import('entities/decode');
  const body = (await unpack(bytes, (name) => name === document)).get(document);
  if (body === undefined) throw new UnreadableDocument('The file is not a Word document.');
  const parts: string[] = [];
  let isHidden = false;
  for (const token of scanMarkup(body, xml)) {
    if ('text' in token) {
      if (!isHidden) parts.push(token.kind === 'text' ? decodeXML(token.text) : token.text);
    } else if (hidden.has(token.name)) isHidden = token.kind === 'open';
    else if (token.kind === 'open' && spaces.has(token.name)) parts.push(' ');
    else if (token.kind === 'close' && token.name === 'w:p') parts.push('\n');
  }
  return parts.join('').trim();
}
