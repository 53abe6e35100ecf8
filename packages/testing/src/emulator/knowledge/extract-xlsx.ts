import { createTextCount } from './readable-limits.js';
import { type MarkupToken, scanMarkup, xml } from './scan-markup.js';
import { unpack } from './unpack.js';
import { UnreadableDocument } from './unreadable-document.js';

const sharedStrings = 'xl/sharedStrings.xml';
const sheetName = /^xl\/worksheets\/.*\.xml$/;

/** Reads the rows of every sheet of an Excel workbook, the cells of a row in one line. */
export async function extractXlsx(bytes: Uint8Array): Promise<string> {
  const { decodeXML } = await import('entities/decode');
  const parts = await unpack(bytes, (name) => name === sharedStrings || sheetName.test(name));
  const sheets = [...parts].filter(([name]) => name !== sharedStrings);
  if (sheets.length === 0) throw new UnreadableDocument('The file is not an Excel workbook.');
  const shared = readTexts(parts.get(sharedStrings) ?? '', 'si').map(({ text }) => decodeXML(text));
  const count = createTextCount();
  const lines: string[] = [];
  for (const [, sheet] of sheets.sort(([one], [other]) => byNumber(one, other))) {
    for (const row of readRows(sheet)) {
      const cells = row.map(({ text, attributes }) => {
        const value = decodeXML(text);
        return /\bt=["']s["']/.test(attributes) ? (shared[Number(value)] ?? '') : value;
      });
      const line = cells.filter((value) => value !== '').join(' ');
      count(line.length + 1);
      if (line !== '') lines.push(line);
    }
  }
  return lines.join('\n');
}

const byNumber = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });

/** An element, and the text that it holds: of a cell its value `v`, else its pieces `t`. */
interface TextElement {
  readonly attributes: string;
  text: string;
}

function* readRows(sheet: string): Generator<readonly TextElement[]> {
  let row: MarkupToken[] = [];
  for (const token of scanMarkup(sheet, xml)) {
    row.push(token);
    if (!('name' in token) || token.name !== 'row') continue;
    if (token.kind === 'close') yield collectTexts(row, 'c');
    row = [];
  }
}

const readTexts = (part: string, name: string): readonly TextElement[] =>
  collectTexts(scanMarkup(part, xml), name);

function collectTexts(tokens: Iterable<MarkupToken>, name: string): readonly TextElement[] {
  const found: TextElement[] = [];
  let current: TextElement | undefined;
  let inText = false;
  for (const token of tokens) {
    if ('text' in token) {
      if (current && inText) current.text += token.text;
    } else if (token.name === name) {
      current = token.kind === 'open' ? { attributes: token.attributes, text: '' } : undefined;
      if (current) found.push(current);
    } else if (token.name === 't' || token.name === 'v') inText = token.kind === 'open';
  }
  return found;
}
