// Checks docs/testing/other-mocks.md on msw: a client with fetch sends through it.
import assert from 'node:assert/strict';
import { VoisnapClient } from '@voisnap/sdk';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

let form;
const server = setupServer(
  http.get('https://api.voisnap.ai/api/v1/agents/agt_1', () =>
    HttpResponse.json({ id: 'agt_1', name: 'Aria' }),
  ),
  http.post('https://api.voisnap.ai/api/v1/knowledge-base/documents', async ({ request }) => {
    form = await request.formData();
    return HttpResponse.json({ id: 'kb_1' }, { status: 201 });
  }),
);
server.listen({ onUnhandledRequest: 'error' });

const client = new VoisnapClient({
  apiKey: 'vsnp_sb_0123456789',
  logLevel: 'off',
  fetch: (input, init) => globalThis.fetch(input, init),
});
assert.equal((await client.agents.get('agt_1')).name, 'Aria');
const file = { data: new TextEncoder().encode('open from nine'), filename: 'hours.txt' };
await client.knowledgeBase.uploadDocument({ file });
assert.equal(await form.get('file').text(), 'open from nine');
server.close();
