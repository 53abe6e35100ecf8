import { expect, test } from 'vitest';
import { FormTooLargeError, type IncomingFile, receiveFiles } from './receive-files.js';

const limits = { maxFiles: 3, maxBytes: 1_000 };

const formOf = (...files: readonly (readonly [name: string, text: string])[]) => {
  const form = new FormData();
  form.append('agentIds', 'agt_1');
  for (const [name, text] of files) form.append('file', new File([text], name));
  return new Request('http://localhost', { method: 'POST', body: form });
};

const readText = async ({ content }: IncomingFile) => {
  let text = '';
  for await (const chunk of content) text += new TextDecoder().decode(chunk);
  return text;
};

test('files arrive one after the other, with the fields before them', async () => {
  const seen: unknown[] = [];
  await receiveFiles(formOf(['a.txt', 'A'], ['b.txt', 'B']), limits, async (file, fields) => {
    seen.push([file.filename, await readText(file), fields.get('agentIds')]);
  });
  expect(seen).toEqual([
    ['a.txt', 'A', 'agt_1'],
    ['b.txt', 'B', 'agt_1'],
  ]);
});

test('a file that nobody reads does not keep the next one from coming', async () => {
  const seen: string[] = [];
  await receiveFiles(formOf(['a.txt', 'A'.repeat(900)], ['b.txt', 'B']), limits, async (file) => {
    seen.push(file.filename);
  });
  expect(seen).toEqual(['a.txt', 'b.txt']);
});

test('a file that is given up half-way does not keep the next one from coming', async () => {
  const seen: string[] = [];
  const large = formOf(['a.txt', 'A'.repeat(1_000_000)], ['b.txt', 'B']);
  await receiveFiles(large, { maxFiles: 3, maxBytes: 2_000_000 }, async (file) => {
    seen.push(file.filename);
    for await (const _chunk of file.content) break;
  });
  expect(seen).toEqual(['a.txt', 'b.txt']);
});

test('a file that is too large never ends as if it were whole, and ends the reading', async () => {
  let read = 0;
  const boundary = 'x';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="big.txt"\r\n\r\n`;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull: (controller) => {
      read += 1;
      controller.enqueue(new Uint8Array(400).fill(65));
    },
  });
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const request = new Request('http://localhost', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  });
  const outcomes: unknown[] = [];
  await receiveFiles(request, limits, async (file) => {
    const outcome = await readText(file).then(
      () => 'whole',
      () => 'broken off',
    );
    outcomes.push([outcome, file.isTooLarge()]);
  });
  expect(outcomes).toEqual([['broken off', true]]);
  expect(read).toBeLessThan(200);
});

test('a form that says it is too large is refused unread', async () => {
  const request = formOf(['a.txt', 'A']);
  const headers = { ...Object.fromEntries(request.headers), 'content-length': '900000000' };
  const large = new Request(request, { headers });
  await expect(receiveFiles(large, limits, async () => {})).rejects.toThrow(FormTooLargeError);
  expect(large.bodyUsed).toBe(false);
});

test('a form that breaks off breaks its file off too', async () => {
  const body = new ReadableStream({
    start: (controller) => {
      const head =
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf';
      controller.enqueue(new TextEncoder().encode(head));
    },
    pull: (controller) => controller.error(new Error('The browser is gone')),
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const request = new Request('http://localhost', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  });
  const outcomes: unknown[] = [];
  await receiveFiles(request, limits, async (file) => {
    outcomes.push(await readText(file).catch((error: Error) => error.message));
  });
  expect(outcomes.join()).not.toBe('half');
});
