// Uses each client access of a mock, disposes it, and has nothing else to do: the process has to end by itself.
import { request } from 'undici';
import { createVoisnapMock, fault } from '../../src/index.js';

for (const clock of ['auto', 'manual', 'real'] as const) {
  const mock = createVoisnapMock({ clock });
  const { apiKey, dispatcher } = mock.clientOptions;
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const { url } = await mock.listen();
  await (await fetch(`${url}/api/v1/agents`, { headers })).arrayBuffer();
  await mock.fetch('https://api.voisnap.ai/api/v1/agents', { headers });
  const agent = mock.db.agent.insert();
  const response = await request('https://api.voisnap.ai/api/v1/outbound-calls', {
    method: 'POST',
    headers,
    body: JSON.stringify({ agentId: agent.id, toNumber: '+14155550123' }),
    dispatcher,
  });
  await response.body.dump();
  mock.faults.always('agents.list', fault.hang());
  request('https://api.voisnap.ai/api/v1/agents', { headers, dispatcher }).catch(() => {});
  fetch(`${url}/api/v1/agents`, { headers }).catch(() => {});
  await mock.requests.waitFor('agents.list', { times: 4 });
  mock.clock.startTimer(3_600_000, () => {});
  if (clock !== 'auto') mock.clock.sleep(3_600_000).catch(() => {});
  mock.requests.waitFor('agents.delete').catch(() => {});
  if (clock === 'real') await mock.close();
  else mock[Symbol.dispose]();
  console.log(`${clock} ${response.statusCode}`);
}
