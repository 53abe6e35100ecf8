import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createPdf } from '../../../test/create-pdf.js';
import { extractText } from './extract-text.js';
import { readPdfInThread } from './node/read-pdf-in-thread.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const extract = (content: Uint8Array, mediaType: string) =>
  extractText({ bytes: content, mediaType }, readPdfInThread);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('extractText', () => {
  it.each([
    ['text/plain', 'Größe: 4 €\n', 'Größe: 4 €'],
    ['text/markdown; charset=utf-8', '# Returns\n\nThirty days.', '# Returns\n\nThirty days.'],
    ['text/csv', 'sku,days\nA1,30\n', 'sku,days\nA1,30'],
    ['application/json', '{"a":{"b":[1,"x"]},"c":null}', 'a.b.0: 1\na.b.1: x\nc: null'],
    [
      'application/xml',
      '<?xml version="1.0"?><a><b>5 &lt; 6</b><!-- no --><![CDATA[<i>]]></a>',
      '5 < 6\n<i>',
    ],
    [
      'text/html',
      '<html><head><title>t</title></head><body><script>no()</script><p>Fish &amp; chips<br>&#163;4, <b>fr</b>esh &nope;</p></body>',
      'Fish & chips\n£4, fresh &nope;',
    ],
  ])('reads %s', async (mediaType, content, text) => {
    expect(await extract(bytes(content), mediaType)).toEqual({ text });
  });

  it('reads UTF-16 text by its byte order mark', async () => {
    const text = new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0xac, 0x20]);
    expect(await extract(text, 'text/plain')).toEqual({ text: 'A€' });
  });

  it('reads the paragraphs of a Word document', async () => {
    const file = zipSync({
      'word/document.xml': strToU8(
        '<w:document><w:body><w:p><w:r><w:t>Fish &amp;</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">chips </w:t></w:r></w:p><w:p><w:r><w:t>Bill</w:t></w:r></w:p></w:body></w:document>',
      ),
    });
    expect(await extract(file, docx)).toEqual({ text: 'Fish & chips \nBill' });
  });

  it('reads the rows of an Excel workbook, sheet by sheet', async () => {
    const sheet = (rows: string) =>
      strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    const file = zipSync({
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>Plan</t></si><si><r><t>Go</t></r><r><t>ld</t></r></si></sst>',
      ),
      'xl/worksheets/sheet10.xml': sheet('<row><c t="inlineStr"><is><t>last</t></is></c></row>'),
      'xl/worksheets/sheet2.xml': sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1" t="s"><v>1</v></c><c r="D1"><v>4.5</v></c></row><row/>',
      ),
    });
    expect(await extract(file, xlsx)).toEqual({ text: 'Plan Gold 4.5\nlast' });
  });

  it('reads the text of a PDF, and does not change globals of the process', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const file = createPdf(['The return policy', 'is thirty days.']);
    expect(await extract(file, 'application/pdf')).toEqual({
      text: expect.stringMatching(/^The return policy\s+is thirty days\.$/),
    });
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  });

  it.each([
    ['text/plain', [0xc3, 0x28], 'The file is not valid UTF-8 text.'],
    ['text/csv', [0x41, 0x00], 'The file contains binary data, not text.'],
    ['application/json', [0x7b], /^The file is not valid JSON: /],
    ['application/pdf', [0x25, 0x50], /^The file is not a readable PDF: /],
    [docx, [0x50, 0x4b], 'The file is damaged: it is not a readable ZIP archive.'],
    ['text/markdown', [0x20], 'The file holds no text.'],
    ['image/png', [0x20], 'Cannot extract text from the media type image/png.'],
  ])('reports why %s cannot be read', async (mediaType, content, error) => {
    const extracted = await extract(new Uint8Array(content), mediaType);
    expect(extracted).toEqual({
      error: typeof error === 'string' ? error : expect.stringMatching(error),
    });
  });

  it('rejects an archive that does not match its media type', async () => {
    const file = zipSync({ 'readme.txt': strToU8('hi') });
    expect(await extract(file, docx)).toEqual({ error: 'The file is not a Word document.' });
    expect(await extract(file, xlsx)).toEqual({ error: 'The file is not an Excel workbook.' });
  });
});
