import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../../test/temporary-files.js';
import { ValidationError } from '../errors/api-errors.js';
import { toUploadFile } from './to-upload-file.js';

const look = (source: unknown) => toUploadFile(source, (message) => new ValidationError(message));
const content = Buffer.from('%PDF');
const pdf = { filename: 'catalog.pdf', contentType: 'application/pdf' };

describe('a file as libraries that receive uploads describe it', () => {
  it.each([
    [
      'multer, in memory',
      {
        ...{ fieldname: 'doc', originalname: 'catalog.pdf', encoding: '7bit' },
        ...{ mimetype: 'application/pdf', buffer: content, size: 4 },
      },
    ],
    [
      '@fastify/multipart',
      {
        ...{ type: 'file', fieldname: 'doc', filename: 'catalog.pdf', encoding: '7bit' },
        ...{ mimetype: 'application/pdf', file: Readable.from([content]), toBuffer: () => content },
      },
    ],
    [
      'express-fileupload',
      { name: 'catalog.pdf', data: content, size: 4, mimetype: 'application/pdf', md5: 'x' },
    ],
    ['busboy', { data: content, filename: 'catalog.pdf', mimeType: 'application/pdf' }],
  ])('is taken from %s', async (_library, file) => {
    expect(await look(file)).toMatchObject(pdf);
  });

  it.each([
    [
      'multer',
      (path: string) => ({
        ...{ originalname: 'catalog.pdf', mimetype: 'application/pdf', size: 4 },
        ...{ destination: '/tmp', filename: '8f3a', path, buffer: undefined },
      }),
    ],
    [
      'formidable',
      (filepath: string) => ({
        ...{ originalFilename: 'catalog.pdf', newFilename: '8f3a', size: 4 },
        ...{ filepath, mimetype: 'application/pdf', lastModifiedDate: new Date(), hash: null },
      }),
    ],
    [
      'express-fileupload with files',
      (tempFilePath: string) => ({
        ...{ name: 'catalog.pdf', mimetype: 'application/pdf', data: Buffer.alloc(0) },
        ...{ tempFilePath, size: 4 },
      }),
    ],
  ])('is taken from %s, on disk under another name', async (_library, describeFile) => {
    await using folder = await createTemporaryFolder();
    const path = await folder.write('8f3a', '%PDF');
    expect(await look(describeFile(path))).toMatchObject({ ...pdf, byteLength: 4 });
  });
});

describe('the fields of a file', () => {
  it.each([
    ['fileName', 'filename'],
    ['file_name', 'filename'],
    ['filenmae', 'filename'],
    ['content_type', 'contentType'],
    ['Path', 'path'],
  ])('may not be misspelt: %s', async (name, meant) => {
    const file = { data: content, [name]: 'catalog.pdf' };
    await expect(look(file)).rejects.toThrow(
      `It has a field ${JSON.stringify(name)}: did you mean ${meant}?`,
    );
  });
});
