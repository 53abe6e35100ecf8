import { setImmediate } from 'node:timers/promises';
import { magicNumbers } from '@voisnap/testing';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.js';
import { exampleCsv } from './example-csv.js';
import { readPeople } from './read-people.js';

const one = '+14155550101';

describe('a file of people', () => {
  it.each([
    ['commas', `phone,name\n${one},Ada`],
    ['semicolons', `phone;name\n${one};Ada`],
    ['tabs', `phone\tname\n${one}\tAda`],
    ['Windows line ends', `phone,name\r\n${one},Ada\r\n`],
    ['the line ends of old Macs', `phone,name\r${one},Ada\r`],
    ['mixed line ends', `phone,name\r\n${one},Ada\n\r\n`],
    ['a byte order mark', `\ufeffphone,name\n${one},Ada`],
    ['quotes', `"phone","name"\r\n"${one}","Ada"`],
    ['a separator within quotes of the header', `"phone","name"\n${one},"Ada"`],
    ["Excel's line about the separator", `sep=;\r\nphone;name\r\n${one};Ada`],
    ['empty lines', `\n\nphone,name\n\n${one},Ada\n\n,\n \n`],
    ['another order and capitals', `Name, PHONE \nAda, ${one} `],
    ['the column "number"', `number,name\n${one},Ada`],
    ['the column "Phone_Number"', `Phone_Number,name\n${one},Ada`],
    ['cells that are missing at the end', `phone,name,city\n${one},Ada`],
  ])('may have %s', async (_name, text) => {
    const { people, problems } = await readPeople(text);
    expect(problems).toEqual([]);
    expect(people).toMatchObject([{ phone: one, name: 'Ada', metadata: { name: 'Ada' } }]);
  });

  it('sends each further column as metadata, and leaves out empty cells', async () => {
    const { people } = await readPeople(`phone,name,city,note\n${one},,Oslo,"says ""hi"", twice"`);
    expect(people[0]?.metadata).toEqual({ city: 'Oslo', note: 'says "hi", twice' });
  });

  it('with a quote that never ends, or with an endless line, is read no further', async () => {
    const endless = 'x\n'.repeat(60_000);
    for (const cell of [`"${endless}`, endless.replaceAll('\n', ' ')]) {
      const { people, problems } = await readPeople(`phone,name\n${one},${cell}`);
      expect(people).toEqual([]);
      expect(problems).toEqual([expect.stringContaining('more than 100,000 characters')]);
    }
  });

  it('lets others work while it is read', async () => {
    let ended = false;
    const reading = readPeople(`phone,name\n${one},Ada\n${',\n'.repeat(100_000)}`);
    const read = reading.then(() => {
      ended = true;
    });
    await setImmediate();
    expect(ended).toBe(false);
    await read;
    expect((await reading).people).toHaveLength(1);
  });

  it('may have columns with the names of the things of a language', async () => {
    const { people } = await readPeople(`phone,__proto__,constructor\n${one},a,b`);
    expect(JSON.stringify(people[0]?.metadata)).toBe('{"__proto__":"a","constructor":"b"}');
  });

  it('says on which line each person begins, also after a cell of several lines', async () => {
    const text = `phone,note\n+14155550101,"two\nlines"\n\n+14155550102,`;
    const { people } = await readPeople(text);
    expect(people.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('of the example is right', async () => {
    const { people, problems } = await readPeople(exampleCsv);
    expect(problems).toEqual([]);
    expect(people).toHaveLength(8);
    const magic = Object.values(magicNumbers);
    expect(people.slice(0, 6).map(({ phone }) => phone)).toEqual(magic);
  });

  it('has at most 50 000 people', async () => {
    const lines = Array.from({ length: 50_001 }, (_, index) => `+1415${5_000_000 + index}`);
    const right = await readPeople(['phone', ...lines.slice(1)].join('\n'));
    expect([right.people.length, right.problems]).toEqual([50_000, []]);
    expect((await readPeople(['phone', ...lines].join('\n'))).problems).toEqual([
      'Line 50002: a campaign has at most 50,000 people. Split the file.',
    ]);
  });
});

describe('a number', () => {
  it.each([
    '+1 415 555 0101',
    '+1 (415) 555-0101',
    '+1.415.555.0101',
    '+1\u2011415\u2011555\u20110101',
    "'+14155550101",
    '\u202a+14155550101\u202c',
    '+1\u00a0415\u00a05550101',
    '\uff0b14155550101',
  ])('may be written as %j', async (written) => {
    expect((await readPeople(`phone\n"${written}"`)).people).toMatchObject([{ phone: one }]);
  });

  it.each([
    ['', undefined],
    ['4155550101', 'Begin with + and the country code'],
    ['0014155550101', 'Begin with + instead of 00: +14155550101'],
    ['1.41556E+10', 'Excel has shortened'],
    ['1,41556E+10', 'Excel has shortened'],
    ['+04155550101', 'No country begins with 0'],
    ['+49 (0)30 123456', 'Leave out the (0)'],
    ['+1415', 'too short'],
    ['+1415555010112345', 'too long'],
    ['call me', 'Use digits only'],
    ['+1415555O1O1', 'Use digits only'],
    ['+14155550101 x12', 'Use digits only'],
    ['+14155550101; +14155550102', 'Use digits only'],
    ['++14155550101', 'Use digits only'],
    ['#REF!', 'Use digits only'],
    ['<script>alert(1)</script>', 'Use digits only'],
  ])('such as %j is wrong', async (written, problem) => {
    const { people, problems } = await readPeople(`phone,name\n"${written}",Ada`);
    expect(people).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^Line 2: .*\.$/)]);
    expect(problems[0]).toContain(problem ?? 'the number is missing');
  });
});

describe('a file with mistakes', () => {
  it.each([
    ['nothing', '', 'The file has nobody to call'],
    ['empty lines only', '\n\n , \n', 'The file has nobody to call'],
    ['a header only', 'phone,name\n', 'The file has nobody to call'],
    ['no header', `${one},Ada`, 'Line 1: the first line must name the columns'],
    ['no column of numbers', 'name,city\nAda,Oslo', 'It has "name", "city"'],
    ['two columns of numbers', `phone,mobile\n${one},${one}`, 'both hold numbers'],
    ['a column twice', `phone,city,City\n${one},a,b`, 'the column "city" is there twice'],
    ["the app's own column", `phone,voisnapKey\n${one},1`, 'needs itself'],
    ['too many cells', `phone,name\n${one},Lovelace, Ada`, 'Line 2: it has 3 cells'],
    ['a quote that stays open', `phone,name\n${one},"Ada`, 'a quote (") is opened'],
    ['another separator', `phone|name\n${one}|Ada`, 'It has "phone|name"'],
  ])('has %s', async (_name, text, problem) => {
    const { problems } = await readPeople(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('names all of them at once, and both lines of a number that is there twice', async () => {
    const text = `phone,name\n+1 415 555 0101,Ada\n123,Bob\n${one},Ada again\n,Eve`;
    expect((await readPeople(text)).problems).toEqual([
      'Line 3: "123": Begin with + and the country code. Example: +4930123456.',
      `Line 4: ${one} is on line 2 already.`,
      'Line 5: the number is missing.',
    ]);
  });
});

describe('the bytes of a file', () => {
  const text = `phone,name\n${one},Åsa`;
  const utf16 = Buffer.from(text, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', utf16],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('may be %s', async (_name, bytes) => {
    expect((await readPeople(decodeText(bytes))).people).toMatchObject([{ name: 'Åsa' }]);
  });

  it.each([
    ['a workbook of Excel', Buffer.from('PK\x03\x04…'), 'Save as'],
    ['an old workbook of Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'Save as'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not a text file'],
  ])('of %s are refused', (_name, bytes, problem) => {
    expect(() => decodeText(bytes)).toThrow(problem);
  });
});
