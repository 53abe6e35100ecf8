import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { writeCsvLine } from './write-csv.js';

it.each(['=1+1', '+cmd|calc', '-2', '@sum', '\tx', '\rx', '=HYPERLINK("http://x")'])(
  'a cell that a spreadsheet would run, %j, is written as text',
  (cell) => {
    expect(parse(writeCsvLine([cell]))).toEqual([[`'${cell}`]]);
  },
);

it('numbers, quotes, separators and line breaks stay as they are', () => {
  const cells = ['+14155550101', 'a "b", c; d', 'two\nlines', 'Åsa', ''];
  expect(parse(writeCsvLine([...cells, 7, null]))).toEqual([[...cells, '7', '']]);
});
