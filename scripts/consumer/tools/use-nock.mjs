// Checks docs/testing/other-mocks.md on nock: a client with fetch sends through it.
import assert from 'node:assert/strict';
import { VoisnapClient } from '@voisnap/sdk';
import nock from 'nock';

nock.disableNetConnect();
nock('https://api.voisnap.ai')
  .get('/api/v1/agents/agt_1')
  .reply(200, { id: 'agt_1', name: 'Aria' });

const client = new VoisnapClient({ apiKey: 'vsnp_sb_0123456789', fetch: globalThis.fetch });
assert.equal((await client.agents.get('agt_1')).name, 'Aria');
const options = { maxRetries: 0 };
await assert.rejects(client.agents.get('agt_2', options), { name: 'ConnectionError' });
assert(nock.isDone());
