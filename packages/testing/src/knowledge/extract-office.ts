import { decodeEntities } from './extract-markup.js';
import { UnreadableDocument } from './unreadable-document.js';

/** Largest part of a file, unpacked: a zip of a few kilobytes can hold gigabytes of zeros. */
const MAX_PART_BYTES = 64 * 1024 * 1024;

type Parts = Readonly<Record<string, string>>;

/** Reads the paragraphs of a Word document (ECMA-376: `word/document.xml`). */
export async function extractDocx(bytes: Uint8Array): Promise<string> {
  const parts = await unpack(bytes, (name) => name === 'word/document.xml');
  const body = parts['word/document.xml'];
  if (body === undefined) throw new UnreadableDocument('The file is not a Word document.');
  const text = body
    .replace(/<w:(?:tab|br|cr)\b[^>]*\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:(?:instrText|delText)\b[\s\S]*?<\/w:(?:instrText|delText)>/g, '')
    .replace(/<[^>]*>/g, '');
  return decodeEntities(text).trim();
}

/** Reads the rows of every sheet of an Excel workbook, the cells of a row in one line. */
export async function extractXlsx(bytes: Uint8Array): Promise<string> {
  const parts = await unpack(bytes, (name) =>
    /^xl\/(?:sharedStrings|worksheets\/.*)\.xml$/.test(name),
  );
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
  if (sheets.length === 0) throw new UnreadableDocument('The file is not an Excel workbook.');
  const shared = elements(parts['xl/sharedStrings.xml'] ?? '', 'si').map(readText);
  const byNumber = (one: string, other: string): number =>
    one.localeCompare(other, 'en', { numeric: true });
  return sheets
    .sort(byNumber)
    .flatMap((name) => elements(parts[name] ?? '', 'row'))
    .map((row) => readRow(row, shared))
    .filter((line) => line !== '')
    .join('\n');
}

function readRow(row: string, shared: readonly string[]): string {
  const cells = [...row.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)];
  return cells
    .map(([, attributes = '', content = '']) => {
      if (/\bt="inlineStr"/.test(attributes)) return readText(content);
      const value = decodeEntities(elements(content, 'v')[0] ?? '');
      return /\bt="s"/.test(attributes) ? (shared[Number(value)] ?? '') : value;
    })
    .filter((value) => value !== '')
    .join(' ');
}

const readText = (xml: string): string => decodeEntities(elements(xml, 't').join(''));

const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, content = '']) => content,
  );

async function unpack(bytes: Uint8Array, wants: (name: string) => boolean): Promise<Parts> {
  const { strFromU8, unzipSync } = await import('fflate');
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wants(name) && originalSize <= MAX_PART_BYTES,
    });
    return Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, strFromU8(content)]),
    );
  } catch {
    throw new UnreadableDocument('The file is damaged: it is not a readable ZIP archive.');
  }
}
