import { expect, it } from 'vitest';
import { isBlob, isFile, withType } from './files.js';

/** A class of its own, as the `File` of Node is beside the global one of jsdom. */
class OtherFile extends Blob {
  readonly name: string;

  constructor(parts: (string | Blob)[], name: string, options?: { type: string }) {
    super(parts, options);
    this.name = name;
  }

  get [Symbol.toStringTag]() {
    return 'File';
  }
}

it('recognizes files and blobs of any class', () => {
  expect([new File(['a'], 'a.txt'), new OtherFile(['a'], 'a.txt')].map(isFile)).toEqual([
    true,
    true,
  ]);
  expect([new Blob(['a']), new File(['a'], 'a.txt')].map(isBlob)).toEqual([true, true]);
  expect([new Blob(['a']), 'a.txt', null, { name: 'a.txt', size: 1 }].map(isFile)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('changes the media type of a file within its own class, and keeps its content', async () => {
  const file = new OtherFile(['Grüße'], 'a.txt', { type: '' }) as unknown as File;
  const typed = withType(file, 'text/plain');
  expect(typed).toBeInstanceOf(OtherFile);
  expect([typed.name, typed.type, await typed.text()]).toEqual(['a.txt', 'text/plain', 'Grüße']);
  expect(withType(typed, 'text/plain')).toBe(typed);
});
