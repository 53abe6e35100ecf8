import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { startCpuTimer } from '../../../../../cpu-time.js';
import { extractText } from './extract-text.js';
import { readPdfInThread } from './node/read-pdf-in-thread.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const extract = (content: Uint8Array | string, mediaType: string) =>
  extractText(
    { bytes: typeof content === 'string' ? strToU8(content) : content, mediaType },
    readPdfInThread,
  );

const zipDocument = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) }, { level: 1 });
const zipSheet = (xml: string) =>
  zipSync({ 'xl/worksheets/sheet1.xml': strToU8(xml) }, { level: 1 });

const pieces = [
  '<',
  '<a',
  '<a ',
  '<!--',
  '<!',
  '<?',
  '<![CDATA[',
  '<style ',
  '<style>',
  '<script>',
  '<title>',
  '<head>',
  '<template>',
  '<a b="',
  "<a b='",
  '<a b=" \'',
  '</',
  '</a',
  '&',
  '&#x',
  '&a',
  '&uuml',
  '<w:p>',
  '<w:tab ',
  '<w:instrText>',
  '<row>',
  '<row ',
  '<c>',
  '<c ',
  '<v>',
  '<si>',
  '<t>',
  '= ',
  '\n ',
  ' \n',
  '<!a [',
  '<![',
];

describe('a file that repeats one piece of markup', () => {
  // Where the time grew with the square of the size, these took a minute each and more.
  const time = async (content: Uint8Array | string, mediaType: string): Promise<number> => {
    const readTime = startCpuTimer();
    await extract(content, mediaType);
    return readTime();
  };

  test.each(pieces)('is read in linear time: %j', async (piece) => {
    const build = (size: number) => piece.repeat(Math.ceil(size / piece.length));
    for (const [mediaType, wrap] of [
      ['text/html', strToU8],
      ['application/xml', strToU8],
      [docx, zipDocument],
      [xlsx, zipSheet],
    ] as const) {
      expect(await time(wrap(build(200_000)), mediaType)).toBeLessThan(20_000);
    }
  });
});

describe('a small file that expands', () => {
  const repeated = (bytes: number) => new Uint8Array(bytes).fill(0x61);

  it('is rejected when its parts exceed 64 MB together', async () => {
    const sheets = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `xl/worksheets/sheet${index}.xml`,
        repeated(9 * 2 ** 20),
      ]),
    );
    expect(await extract(zipSync(sheets, { level: 1 }), xlsx)).toEqual({
      error: 'The unpacked file is too large: the limit is 64 MB.',
    });
  });

  it('is rejected when one part exceeds 64 MB', async () => {
    const file = zipSync({ 'word/document.xml': repeated(65 * 2 ** 20) }, { level: 1 });
    expect(await extract(file, docx)).toEqual({
      error: 'The unpacked file is too large: the limit is 64 MB.',
    });
  });

  it('is read when only unused parts are large', async () => {
    const file = zipSync(
      {
        'word/media/image1.png': repeated(65 * 2 ** 20),
        'word/document.xml': strToU8('<w:p>Hello</w:p>'),
      },
      { level: 1 },
    );
    expect(await extract(file, docx)).toEqual({ text: 'Hello' });
  });

  it('is rejected when a workbook refers to one long text many times', async () => {
    const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(1_000);
    const file = zipSync({
      'xl/sharedStrings.xml': strToU8(`<si><t>${'x'.repeat(1_000_000)}</t></si>`),
      'xl/worksheets/sheet1.xml': strToU8(cells),
    });
    expect(await extract(file, xlsx)).toEqual({
      error: 'The text of the file is too long: the limit is 64 MB.',
    });
  });

  it('is rejected when JSON has a long name above many values', async () => {
    const file = JSON.stringify({ ['x'.repeat(1_000_000)]: Array(1_000).fill(1) });
    expect(await extract(file, 'application/json')).toEqual({
      error: 'The text of the file is too long: the limit is 64 MB.',
    });
  });

  test.each([
    ['['.repeat(200_000) + ']'.repeat(200_000), 'it is nested deeper than 200 levels: 200000'],
    [`[${'1,'.repeat(1_100_000)}1]`, 'it holds more than 1000000 values'],
  ])('is rejected when JSON is %.2s… without end', async (file, reason) => {
    expect(await extract(file, 'application/json')).toEqual({
      error: expect.stringContaining(`The file is not supported: ${reason}`),
    });
  });
});

describe('HTML', () => {
  test.each([
    [
      'R&uuml;ckgabe &eacute; &Ouml;l &szlig; &rarr; &hearts; &copy 2025',
      'Rückgabe é Öl ß → ♥ © 2025',
    ],
    ['&constructor; &toString; &__proto__; &nope;', '&constructor; &toString; &__proto__; &nope;'],
    ['&#150; &#0; &#x110000; &#xD800;', '– \ufffd \ufffd \ufffd'],
    ['a<template><p>no<template>no</template>no</p></template>b', 'ab'],
    ['<p>1 < 2, and <3</p>', '1 < 2, and <3'],
    ['<a title="a > b">c</a>', 'c'],
  ])('reads %j as browsers do', async (content, text) => {
    expect(await extract(content, 'text/html')).toEqual({ text });
  });
});

it('reads a workbook whose shared texts are empty in places, and whose cells close themselves', async () => {
  const file = zipSync({
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>a</t></si><si/><si><t/></si><si><t>d</t></si></sst>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      '<row><c t="s"><v>3</v></c><c t="s"><v>1</v></c><c><v/></c><c t=\'s\'><v>0</v></c></row>',
    ),
  });
  expect(await extract(file, xlsx)).toEqual({ text: 'd a' });
});

it('reads a Word document without deleted text and field codes', async () => {
  const file = zipDocument(
    '<w:p>a<w:delText/>b<w:delText>no</w:delText><w:instrText> PAGE </w:instrText>c &lt;</w:p>',
  );
  expect(await extract(file, docx)).toEqual({ text: 'abc <' });
});
