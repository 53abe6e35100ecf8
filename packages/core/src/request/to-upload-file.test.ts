import { once } from 'node:events';
import { createReadStream, openAsBlob } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../../test/temporary-files.js';
import { ValidationError } from '../errors/api-errors.js';
import { toUploadFile } from './to-upload-file.js';
import type { UploadFile } from './upload-file.js';

const createError = (message: string) => new ValidationError(message);
const look = (source: unknown) => toUploadFile(source, createError);

const readText = async (file: UploadFile): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const text = 'Hello, Zoë';
const bytes = new TextEncoder().encode(text);
const byteLength = bytes.byteLength;
const pieces = async function* () {
  yield bytes.subarray(0, 3);
  yield bytes.subarray(3);
};
/** A web stream of an engine whose streams cannot be iterated. */
const readerOnly = () => {
  const reader = new Blob([bytes]).stream().getReader();
  return { getReader: () => reader };
};

describe('a source that can be read again', () => {
  it.each([
    ['a Buffer', Buffer.from(text), { byteLength }],
    [
      'a Uint8Array of a part of a buffer',
      new Uint8Array([0, ...bytes, 0]).subarray(1, -1),
      { byteLength },
    ],
    ['an ArrayBuffer', bytes.buffer, { byteLength }],
    ['a DataView', new DataView(bytes.buffer), { byteLength }],
    [
      'a Blob',
      new Blob([text], { type: 'text/plain;charset=utf-8' }),
      { byteLength, contentType: 'text/plain;charset=utf-8' },
    ],
    ['a File', new File([text], 'notes.txt'), { byteLength, filename: 'notes.txt' }],
    ['a function that opens a Node stream', () => Readable.from([bytes]), {}],
    ['a function that opens a web stream, later', async () => new Blob([bytes]).stream(), {}],
    ['an async generator function', pieces, {}],
    [
      'named data',
      { data: bytes, filename: 'a.bin', contentType: 'application/pdf' },
      { byteLength, filename: 'a.bin', contentType: 'application/pdf' },
    ],
    [
      'a File under another name',
      { data: new File([text], 'notes.txt', { type: 'text/plain' }), filename: 'b.md' },
      { byteLength, filename: 'b.md', contentType: 'text/plain' },
    ],
  ])('is %s', async (_what, source, known) => {
    const file = await look(source);
    const { open: _open, ...facts } = file;
    expect(facts).toEqual({
      filename: undefined,
      contentType: undefined,
      byteLength: undefined,
      replayable: true,
      ...known,
    });
    expect(await readText(file)).toBe(text);
    expect(await readText(file)).toBe(text);
  });

  it('is a path, a file URL, or a blob of a file', async () => {
    await using folder = await createTemporaryFolder();
    const path = await folder.write('catalog ü.pdf', text);
    for (const source of [{ path }, { path: pathToFileURL(path) }]) {
      const file = await look(source);
      expect(file).toMatchObject({ filename: 'catalog ü.pdf', byteLength, replayable: true });
      expect(await readText(file)).toBe(text);
      expect(await readText(file)).toBe(text);
    }
    const named = await look({ path, filename: 'other.pdf', contentType: 'application/pdf' });
    expect(named).toMatchObject({ filename: 'other.pdf', contentType: 'application/pdf' });
    const blob = await look(await openAsBlob(path));
    expect(blob).toMatchObject({ filename: undefined, byteLength, replayable: true });
    expect(await readText(blob)).toBe(text);
  });
});

describe('a source that can be read once', () => {
  it.each([
    ['a Node stream', () => Readable.from([bytes])],
    ['a Node stream of text', () => Readable.from([text.slice(0, 4), text.slice(4)])],
    ['a web stream', () => new Blob([bytes]).stream()],
    ['a web stream that cannot be iterated', readerOnly],
    ['an async iterable', () => pieces()],
  ])('is %s', async (_what, make) => {
    const file = await look(make());
    expect(file).toMatchObject({ filename: undefined, byteLength: undefined, replayable: false });
    expect(await readText(file)).toBe(text);
    expect(() => file.open()).toThrow(/only once/);
  });

  it('is a stream of a file, which has a name and a size, also for a part', async () => {
    await using folder = await createTemporaryFolder();
    const path = await folder.write('notes.txt', text);
    const whole = await look(createReadStream(path));
    expect(whole).toMatchObject({ filename: 'notes.txt', byteLength, replayable: false });
    expect(await readText(whole)).toBe(text);
    const part = await look(createReadStream(path, { start: 1, end: 4 }));
    expect(part.byteLength).toBe(4);
    expect(await readText(part)).toBe('ello');
    const beyond = await look(createReadStream(path, { start: 5, end: 500 }));
    expect(beyond.byteLength).toBe(byteLength - 5);
    expect(await readText(beyond)).toHaveLength(text.length - 5);
  });

  it('does not guess the size of a stream that recodes its file', async () => {
    await using folder = await createTemporaryFolder();
    const path = await folder.write('notes.txt', text);
    const file = await look(createReadStream(path, 'latin1'));
    expect(file.byteLength).toBeUndefined();
    for await (const _chunk of file.open());
  });

  it('is closed when the reader stops early', async () => {
    const stream = Readable.from([bytes, bytes]);
    for await (const _chunk of (await look(stream)).open()) break;
    expect(stream.destroyed).toBe(true);
    let cancelled = false;
    const web = new ReadableStream({
      pull: (controller) => controller.enqueue(bytes),
      cancel: () => {
        cancelled = true;
      },
    });
    const { getReader } = web;
    for await (const _chunk of (await look({ getReader: getReader.bind(web) })).open()) break;
    expect(cancelled).toBe(true);
  });
});

describe('a source that is refused', () => {
  it.each([
    ['a string', './catalog.pdf', /A string could be a path or text: pass \{ path: /],
    ['a URL', new URL('file:///x'), /A URL could be a path or text/],
    ['undefined', undefined, /but is undefined/],
    ['null', null, /but is null/],
    ['a number', 7, /but is 7/],
    ['an array', [bytes], /but is an array/],
    ['an object of something else', { document: 'x' }, /but is an object/],
    ['a string as data', { data: 'text', filename: 'a.txt' }, /A string could be a path or text/],
    ['an empty path', { path: '' }, /but is an object/],
    ['an empty name', { data: bytes, filename: '' }, /filename must be text, but is ""/],
    ['a name that is no text', { data: bytes, filename: 5 }, /filename must be text, but is 5/],
    [
      'a type with a line break',
      { data: bytes, contentType: 'a/b\r\nX: 1' },
      /contentType must read like/,
    ],
    ['a type that is none', { data: bytes, contentType: 'pdf' }, /contentType must read like/],
  ])('is %s', async (_what, source, message) => {
    await expect(look(source)).rejects.toThrow(ValidationError);
    await expect(look(source)).rejects.toThrow(message);
  });

  it('is a file that is missing, or a directory', async () => {
    await using folder = await createTemporaryFolder();
    const missing = `${folder.path}/missing.pdf`;
    await expect(look({ path: missing })).rejects.toThrow(`${missing} does not exist`);
    await expect(look({ path: pathToFileURL(missing) })).rejects.toThrow('does not exist');
    await expect(look({ path: folder.path })).rejects.toThrow('is a directory');
    await expect(look({ path: 'a\0b' })).rejects.toThrow(
      /cannot be read \(ERR_INVALID_ARG_VALUE\)/,
    );
  });

  it('is a stream of a missing file, which does not end the process', async () => {
    await using folder = await createTemporaryFolder();
    const stream = createReadStream(`${folder.path}/missing.pdf`);
    await expect(look(stream)).rejects.toThrow('missing.pdf does not exist');
    expect(stream.listenerCount('error')).toBeGreaterThan(0);
  });

  it('is a stream that has failed, been used up, or is in use', async () => {
    const failed = new Readable({ read() {} });
    failed.on('error', () => {}).destroy(new Error('the disk is gone'));
    await expect(look(failed)).rejects.toThrow('The stream has failed: the disk is gone.');

    const used = Readable.from([bytes]);
    for await (const _chunk of used);
    await expect(look(used)).rejects.toThrow(/locked or was already read\. Pass a new stream/);

    const locked = new Blob([bytes]).stream();
    locked.getReader();
    await expect(look(locked)).rejects.toThrow(/locked or was already read/);
  });

  it('is a function that returns no stream, once it is opened', async () => {
    const file = await look(() => 'text');
    await expect(readText(file)).rejects.toThrow('must return a stream, but returned "text"');
  });

  it('is a stream of other chunks than bytes, once it is read', async () => {
    const file = await look(Readable.from([{ a: 1 }]));
    await expect(readText(file)).rejects.toThrow('the stream gave an object where bytes or text');
  });
});

describe('a path', () => {
  it('may be the text of a file URL', async () => {
    await using folder = await createTemporaryFolder();
    const path = await folder.write('Öffnungs zeiten.md', text);
    const file = await look({ path: pathToFileURL(path).href });
    expect(file).toMatchObject({ filename: 'Öffnungs zeiten.md', byteLength });
    expect(await readText(file)).toBe(text);
  });

  it.each([
    ['https://voisnap.ai/a.pdf', /is a URL, not a path\. Download it first/],
    [new URL('http://voisnap.ai/a.pdf'), /is a URL, not a path/],
    ['file:///a%ZZ.pdf', /is not a file URL: create one with pathToFileURL/],
    [new URL('file:///a%ZZ.pdf'), /is not a file URL/],
  ])('is refused if it is not one: %s', async (path, message) => {
    await expect(look({ path })).rejects.toThrow(message);
  });
});

describe('a stream of a file that was deleted while it is open', () => {
  it('can be read, and has a size', async () => {
    await using folder = await createTemporaryFolder();
    const path = await folder.write('notes.txt', text);
    const stream = createReadStream(path);
    await once(stream, 'open');
    await unlink(path);
    const file = await look(stream);
    expect(file).toMatchObject({ filename: 'notes.txt', byteLength });
    expect(await readText(file)).toBe(text);
  });
});

describe('a Blob of another realm', () => {
  const like = (abilities: object) => ({
    ...{ size: byteLength, type: 'text/plain', name: 'notes.txt', slice: () => undefined },
    ...abilities,
  });

  it('is read by arrayBuffer() if it has no stream()', async () => {
    const file = await look(like({ arrayBuffer: async () => bytes.slice().buffer }));
    expect(file).toMatchObject({ filename: 'notes.txt', contentType: 'text/plain', byteLength });
    expect(await readText(file)).toBe(text);
  });

  it('is refused with advice if it cannot be read at all', async () => {
    await expect(look(like({}))).rejects.toThrow(
      /cannot be read: it has no stream\(\).*Pass its bytes/,
    );
  });
});
