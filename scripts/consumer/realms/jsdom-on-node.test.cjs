/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
// A page's realm in which packages are those for Node, as many projects set it. undici needs Node's timers.
const { VoisnapClient } = require('@voisnap/sdk');

const options = { apiKey: 'vsnp_sb_0123456789', logLevel: 'off' };

test('a call says at once which environment to choose', async () => {
  const error = await new VoisnapClient(options).agents.get('agt_1').catch((reason) => reason);
  expect(error.name).toBe('ConfigurationError');
  expect(error.message).toContain('@jest-environment node');
});

test('a File of the page is sent by a fetch that is passed', async () => {
  let sent;
  const fetch = async (_url, { body }) => {
    sent = Buffer.from(body).toString();
    return { ok: true, status: 201, headers: {}, json: async () => ({ id: 'kb_1' }) };
  };
  const client = new VoisnapClient({ ...options, fetch });
  const file = new File(['open from nine'], 'hours.txt', { type: 'text/plain' });
  expect(await client.knowledgeBase.uploadDocument({ file })).toMatchObject({ id: 'kb_1' });
  expect(sent).toContain('open from nine');
});
