// Never disposes its mock: what a mock plans for later must not keep the process alive.
import { request } from 'undici';
import { createVoisnapMock } from '../../src/index.js';

for (const clock of ['auto', 'manual', 'real'] as const) {
  const mock = createVoisnapMock({ clock });
  const { apiKey, dispatcher } = mock.clientOptions;
  const agent = mock.db.agent.insert();
  const response = await request('https://api.voisnap.ai/api/v1/outbound-calls', {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ agentId: agent.id, toNumber: '+14155550123' }),
    dispatcher,
  });
  await response.body.dump();
  console.log(`${clock} ${response.statusCode}`);
}
