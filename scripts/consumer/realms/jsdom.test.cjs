/** @jest-environment jsdom */
// A page's realm, without `fetch`, `TextEncoder` and `TextDecoder`; Jest takes the build for browsers.
const { NotFoundError, VoisnapClient } = require('@voisnap/sdk');

const options = { accessToken: 'a-short-lived-token', logLevel: 'off' };

test('the realm lacks what it is known to lack', () => {
  expect([typeof TextDecoder, typeof TextEncoder, typeof fetch]).toEqual(
    Array(3).fill('undefined'),
  );
});

test('the package is imported, and asks for a fetch', async () => {
  const error = await new VoisnapClient(options).agents.get('agt_1').catch((reason) => reason);
  expect(error.name).toBe('ConfigurationError');
  expect(error.message).toContain('Pass one as the option fetch');
});

test('data and problems come by a fetch that is passed', async () => {
  const fetch = async (url) =>
    url.endsWith('agt_1')
      ? { ok: true, status: 200, headers: {}, text: async () => '{"id":"agt_1","name":"Aria"}' }
      : { ok: false, status: 404, headers: {}, text: async () => '{"status":404}' };
  const client = new VoisnapClient({ ...options, fetch });
  expect(await client.agents.get('agt_1')).toMatchObject({ name: 'Aria' });
  expect(await client.agents.get('agt_2').catch((error) => error)).toBeInstanceOf(NotFoundError);
  await client.close();
});

test.each([
  ['a File', () => new File(['open from nine'], 'hours.txt', { type: 'text/plain' })],
  ['a Blob with a name', () => ({ data: new Blob(['open from nine']), filename: 'hours.txt' })],
])('%s of the page is uploaded', async (_name, makeFile) => {
  let sent;
  const fetch = async (_url, { body }) => {
    sent = Buffer.from(body).toString();
    return { ok: true, status: 201, headers: {}, json: async () => ({ id: 'kb_1' }) };
  };
  const client = new VoisnapClient({ ...options, fetch });
  const document = await client.knowledgeBase.uploadDocument({ file: makeFile() });
  expect(document.id).toBe('kb_1');
  expect(sent).toContain(
    'filename="hours.txt"\r\nContent-Type: text/plain\r\n\r\nopen from nine\r\n',
  );
});
