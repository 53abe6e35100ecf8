import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createPrinter } from '../src/print.js';

const record = (isTTY: boolean) => {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  return {
    print: createPrinter(stream as unknown as NodeJS.WriteStream),
    read: () => stream.read(),
  };
};

it('numbers the steps', () => {
  const { print, read } = record(false);
  print.step('One');
  print.step('Two');
  expect(read()).toMatch(/01 {2}One[\s\S]*02 {2}Two/);
});

it('draws the progress bar over itself in a terminal, and once at the end elsewhere', () => {
  for (const [isTTY, lines] of [
    [true, '\r'],
    [false, '\n'],
  ] as const) {
    const { print, read } = record(isTTY);
    for (const fraction of [0, 0.5, 1]) print.progress('uploaded', fraction);
    expect(read().split(lines)).toHaveLength(isTTY ? 4 : 2);
  }
});
