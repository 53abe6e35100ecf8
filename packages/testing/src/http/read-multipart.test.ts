import { describe, expect, it, test } from 'vitest';
import { createStandInService } from '../../test/support/stand-in-service.js';
import { notFound } from '../emulator/problems/problem.js';

interface Uploaded {
  readonly file: File;
  readonly [field: string]: unknown;
}

function createUploadService() {
  const uploads: Uploaded[] = [];
  const stand = createStandInService({
    'knowledgeBase.uploadDocument': ({ body }) => {
      uploads.push(body as Uploaded);
      throw notFound('response', 'needed');
    },
  });
  const upload = (form: FormData) =>
    stand.send('POST', '/api/v1/knowledge-base/documents', { body: form });
  return { ...stand, uploads, upload };
}

const makeForm = (file: Blob, name: string, fields: readonly [string, string][] = []) => {
  const form = new FormData();
  for (const [field, value] of fields) form.append(field, value);
  form.append('file', file, name);
  return form;
};

const text = (type = 'text/plain') => new Blob(['Grüße aus dem Handbuch'], { type });

describe('an upload', () => {
  it('is parsed into its fields, including the file', async () => {
    const { upload, uploads } = createUploadService();
    await upload(
      makeForm(text(), 'Handbuch – neu.txt', [
        ['name', 'Handbuch'],
        ['agentIds', 'agt_1'],
        ['agentIds', 'agt_2'],
        ['metadata', '{"a":{"b":null}}'],
      ]),
    );
    const [{ file, ...fields } = {} as Uploaded] = uploads;
    expect(fields).toEqual({
      name: 'Handbuch',
      agentIds: ['agt_1', 'agt_2'],
      metadata: { a: { b: null } },
    });
    expect(file).toMatchObject({ name: 'Handbuch – neu.txt', type: 'text/plain' });
    expect(await file.text()).toBe('Grüße aus dem Handbuch');
  });

  it('reads a list field that occurs once as a list', async () => {
    const { upload, uploads } = createUploadService();
    await upload(makeForm(text(), 'a.txt', [['agentIds', 'agt_1']]));
    expect(uploads[0]).toMatchObject({ agentIds: ['agt_1'] });
  });

  test.each([
    ['', 'a.md', 'text/markdown'],
    ['application/octet-stream', 'A.PDF', 'application/pdf'],
    ['text/csv; charset=utf-8', 'a', 'text/csv'],
  ])('of type %o named %s is stored as %s', async (type, name, taken) => {
    const { upload, uploads } = createUploadService();
    await upload(makeForm(text(type), name));
    expect(uploads[0]?.file.type).toBe(taken);
  });

  test.each([
    ['image/png', 'a.png'],
    ['image/png', 'a.txt'],
    ['', 'a.exe'],
    ['', 'noextension'],
  ])('of type %o named %s is a 415 that lists the accepted types', async (type, name) => {
    const { status, body } = await createUploadService().upload(makeForm(text(type), name));
    expect(status).toBe(415);
    expect(body.detail).toContain('Supported: application/pdf, text/plain');
  });

  test.each([
    ['a field that is not JSON', makeForm(text(), 'a.txt', [['metadata', '{a']]), 'metadata'],
    ['a field that is not known', makeForm(text(), 'a.txt', [['agentId', 'a']]), 'agentId'],
    ['two files', makeForm(text(), 'a.txt', [['file', 'text']]), 'file'],
    ['no file', new FormData(), 'file'],
  ])('with %s is a 400', async (_title, form, field) => {
    if (!form.has('file')) form.append('name', 'x');
    const { status, body } = await createUploadService().upload(form);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field }]);
  });

  it('of more than 50 MB is a 413; 50 MB are accepted', async () => {
    const { upload, uploads } = createUploadService();
    const limit = 50 * 2 ** 20;
    const zeros = (size: number) => new Blob([new Uint8Array(size)], { type: 'text/plain' });
    const { status, body } = await upload(makeForm(zeros(limit + 1), 'a.txt'));
    expect(status).toBe(413);
    expect(body.detail).toContain('50 MB');
    await upload(makeForm(zeros(limit), 'a.txt'));
    expect(uploads[0]?.file.size).toBe(limit);
  });

  it('that is not multipart is a 415, and broken multipart is a 400', async () => {
    const { send } = createUploadService();
    const path = '/api/v1/knowledge-base/documents';
    expect((await send('POST', path, { json: {} })).status).toBe(415);
    const broken = await send('POST', path, {
      body: '--x\r\nContent-Disp',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    });
    expect(broken.status).toBe(400);
  });
});
