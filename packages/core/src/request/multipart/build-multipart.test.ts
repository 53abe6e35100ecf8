import { truncate, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../../../test/temporary-files.js';
import { ValidationError } from '../../errors/api-errors.js';
import type { UploadProgress } from '../../options/request-options.js';
import type { StreamBody } from '../../transport/transport.js';
import { explainRefusal } from '../explain-refusal.js';
import { InputRefusal } from '../input-refusal.js';
import { buildMultipart } from './build-multipart.js';

const multipart = {
  fileField: 'file',
  jsonFields: ['metadata'],
  maxFileBytes: 1_048_576,
  mediaTypes: { pdf: 'application/pdf', md: 'text/markdown' },
};
const operation = { id: 'knowledgeBase.uploadDocument', multipart };

const build = (fields: unknown, onUploadProgress?: (progress: UploadProgress) => void) =>
  buildMultipart({ operation, fields, onUploadProgress });

const named = (data: unknown) => ({ data, filename: 'catalog.pdf' });

const readBody = async (body: StreamBody): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Reads a body as a server does. */
const parse = async ({ contentType, body }: { contentType: string; body: StreamBody }) =>
  new Response(await readBody(body), { headers: { 'content-type': contentType } }).formData();

const refusal = async (promise: Promise<unknown>): Promise<ValidationError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => (reason instanceof InputRefusal ? explainRefusal(reason) : reason),
  );
  expect(error).toBeInstanceOf(ValidationError);
  return error as ValidationError;
};

describe('a multipart body', () => {
  it('has these bytes on the wire', async () => {
    const built = await build({
      file: { data: Buffer.from('%PDF'), filename: 'catalog.pdf' },
      name: 'Catalog Zoë',
      agentIds: ['agt_1', 'agt_2'],
      metadata: { department: 'product', draft: null },
    });
    const boundary = built.contentType.replace('multipart/form-data; boundary=', '');
    expect(boundary).toMatch(/^voisnap-[\w-]{36}$/);
    const wire = await readBody(built.body);
    expect(wire.toString()).toBe(
      [
        `--${boundary}`,
        'Content-Disposition: form-data; name="name"',
        '',
        'Catalog Zoë',
        `--${boundary}`,
        'Content-Disposition: form-data; name="agentIds"',
        '',
        'agt_1',
        `--${boundary}`,
        'Content-Disposition: form-data; name="agentIds"',
        '',
        'agt_2',
        `--${boundary}`,
        'Content-Disposition: form-data; name="metadata"',
        '',
        '{"department":"product","draft":null}',
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="catalog.pdf"',
        'Content-Type: application/pdf',
        '',
        '%PDF',
        `--${boundary}--`,
        '',
      ].join('\r\n'),
    );
    expect(built.body.byteLength).toBe(wire.byteLength);
    expect(built.body.replayable).toBe(true);
  });

  it('can be sent again byte for byte if its source can be read again', async () => {
    const { body } = await build({ file: named(Buffer.from('abc')) });
    expect(await readBody(body)).toEqual(await readBody(body));
  });

  it('has the length that it states, and can be parsed back, whatever the names and values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200_000 }),
        fc.stringMatching(/^[^\r\n"%\ud800-\udfff\0/\\]{1,40}$/),
        fc.string({ unit: 'grapheme' }),
        async (content, filename, text) => {
          const built = await build({ file: { data: content, filename }, name: text });
          const { byteLength } = await readBody(built.body);
          expect(built.body.byteLength).toBe(byteLength);
          const form = await parse(built);
          const file = form.get('file') as File;
          expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
          expect(form.get('name')).toBe(text);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a "quoted" name.pdf', 'a %22quoted%22 name.pdf'],
    ['two\r\nlines.pdf', 'two%0D%0Alines.pdf'],
    ['100%.pdf', '100%.pdf'],
    ['catálogo 目录.pdf', 'catálogo 目录.pdf'],
  ])(
    'writes the file name %j as %j, so that it cannot add parameters',
    async (filename, written) => {
      const { body } = await build({ file: { data: Buffer.from('x'), filename } });
      expect((await readBody(body)).toString()).toContain(`filename="${written}"\r\n`);
    },
  );

  it.each([
    [
      'by the extension, whatever its case',
      { data: Buffer.from('x'), filename: 'A.PDF' },
      'application/pdf',
    ],
    [
      'as the source says, with its parameters',
      new File(['x'], 'a.pdf', { type: 'text/plain;charset=utf-8' }),
      'text/plain;charset=utf-8',
    ],
    ['as the caller says', { data: new File(['x'], 'a.pdf'), contentType: 'text/csv' }, 'text/csv'],
    [
      'as bytes, for an extension that is unknown',
      { data: Buffer.from('x'), filename: 'a.bin' },
      'application/octet-stream',
    ],
    [
      'as bytes, for a name that every object has',
      { data: Buffer.from('x'), filename: 'a.constructor' },
      'application/octet-stream',
    ],
  ])('sets the type of the file %s', async (_how, file, type) => {
    const { body } = await build({ file });
    expect((await readBody(body)).toString()).toContain(`\r\nContent-Type: ${type}\r\n\r\n`);
  });

  it.each([
    ['bytes', Buffer.from('x')],
    ['a Blob', new Blob(['x'])],
    ['a stream', Readable.from(['x'])],
    ['data without a name', { data: Buffer.from('x') }],
  ])('refuses %s without a name or type, before anything is sent', async (_words, file) => {
    const { message } = await refusal(build({ file }));
    expect(message).toMatch(/neither a name nor a type.*filename: 'catalog.pdf'.*Nothing was sent/);
  });

  it('accepts a Blob without a name if it has a type', async () => {
    const { body } = await build({ file: new Blob(['x'], { type: 'text/csv' }) });
    expect((await readBody(body)).toString()).toContain(
      'filename="file"\r\nContent-Type: text/csv',
    );
  });

  it('omits undefined, and writes numbers, booleans and dates as text', async () => {
    const form = await parse(
      await build({
        file: named(Buffer.from('x')),
        name: undefined,
        size: 3,
        draft: false,
        when: new Date(0),
        empty: [],
      }),
    );
    expect([...form.keys()]).toEqual(['size', 'draft', 'when', 'file']);
    expect(form.get('when')).toBe('1970-01-01T00:00:00.000Z');
  });

  it.each([
    ['null', { name: null }, 'name', /but is null/],
    ['an object outside of the JSON fields', { name: {} }, 'name', /but is an object/],
    [
      'a BigInt in a JSON field',
      { metadata: { big: 1n } },
      'metadata',
      /cannot be written as JSON/,
    ],
  ])('refuses %s as a field', async (_what, fields, field, message) => {
    const error = await refusal(build({ file: named(Buffer.from('x')), ...fields }));
    expect(error.message).toMatch(message);
    expect(error.errors[0]?.field).toBe(field);
  });

  it('refuses a body that is not an object', async () => {
    expect((await refusal(build(undefined))).message).toContain('must be passed in an object');
  });
});

describe('the size of the file', () => {
  it('is refused above the limit, before anything is sent, with size and limit', async () => {
    const error = await refusal(build({ file: named(Buffer.alloc(1_048_577)) }));
    expect(error.message).toBe(
      'knowledgeBase.uploadDocument: file: It has 1 MB (1048577 bytes), more than the limit of 1 MB: split it or make it smaller. Nothing was sent.',
    );
    expect(error.errors).toEqual([{ field: 'file', message: expect.stringContaining('1 MB') }]);
    expect(error.status).toBeUndefined();
    await expect(build({ file: named(Buffer.alloc(1_048_576)) })).resolves.toBeDefined();
  });

  it('is refused when it is 0', async () => {
    await expect(build({ file: named(Buffer.alloc(0)) })).rejects.toThrow('It is empty (0 bytes).');
    const { body } = await build({ file: named(Readable.from([])) });
    const error = await refusal(readBody(body));
    expect(error.message).toContain('It is empty (0 bytes). Nothing was sent.');
  });

  it('ends the upload of a stream as soon as it exceeds the limit', async () => {
    let read = 0;
    const endless = async function* () {
      for (;;) {
        read += 500_000;
        yield new Uint8Array(500_000);
      }
    };
    const { body } = await build({ file: named(endless()) });
    expect(body.byteLength).toBeUndefined();
    const error = await refusal(readBody(body));
    expect(error.message).toContain('more than the limit of 1 MB');
    expect(error.message).toContain('The upload was stopped.');
    expect(error.requestSent).toBe('maybe');
    expect(read).toBe(1_500_000);
  });

  it('ends the upload of a file that changed after it was measured', async () => {
    await using folder = await createTemporaryFolder();
    const path = await folder.write('notes.md', 'x'.repeat(1_000));
    const { body } = await build({ file: { path } });
    await writeFile(path, 'x'.repeat(2_000));
    await expect(readBody(body)).rejects.toThrow(/had 1000 bytes .* changed since/);
    await truncate(path, 10);
    await expect(readBody(body)).rejects.toThrow(/had 1000 bytes .* changed since/);
  });
});

describe('while it is sent', () => {
  it('reports progress in bytes of the file, from the start at each attempt', async () => {
    const seen: UploadProgress[] = [];
    const { body } = await build({ file: named(Buffer.alloc(150_000)) }, (progress) =>
      seen.push(progress),
    );
    await readBody(body);
    const once = [
      { sentBytes: 65_536, totalBytes: 150_000 },
      { sentBytes: 131_072, totalBytes: 150_000 },
      { sentBytes: 150_000, totalBytes: 150_000 },
    ];
    expect(seen).toEqual(once);
    await readBody(body);
    expect(seen).toEqual([...once, ...once]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('P');
      },
    ],
    ['rejects', () => Promise.reject(new Error('P'))],
  ])('ends when the progress function %s', async (_how, onUploadProgress) => {
    const { body } = await build({ file: named(Buffer.alloc(150_000)) }, onUploadProgress);
    await expect(readBody(body)).rejects.toMatchObject({
      message: expect.stringContaining('onUploadProgress threw, so the upload was stopped.'),
      cause: { message: 'P' },
      requestSent: 'maybe',
    });
  });

  it('waits for an async progress function', async () => {
    let isTold = false;
    const { body } = await build({ file: named(Buffer.alloc(10)) }, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      isTold = true;
    });
    await readBody(body);
    expect(isTold).toBe(true);
  });

  it('reads no further ahead than the network takes', async () => {
    let read = 0;
    const seen: UploadProgress[] = [];
    const source = async function* () {
      for (let count = 0; count < 100; count += 1) {
        read += 1;
        yield new Uint8Array(1_000);
      }
    };
    const { body } = await build({ file: named(source()) }, (progress) => seen.push(progress));
    const chunks = body.open()[Symbol.asyncIterator]();
    await chunks.next();
    await chunks.next();
    expect(read).toBe(1);
    expect(seen).toEqual([]);
    await chunks.next();
    expect(read).toBe(2);
    expect(seen).toEqual([{ sentBytes: 1_000, totalBytes: undefined }]);
    await chunks.return?.();
  });
});
