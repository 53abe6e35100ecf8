// Lists what the event loop holds on to before a mock is made, while it is used, and once it is closed.
import { request } from 'undici';
import { createVoisnapMock } from '../../src/index.js';

const list = () => JSON.stringify(process.getActiveResourcesInfo().toSorted());
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

// The file of the program itself is closed a turn after it is read.
for (let turn = 0; turn < 10; turn += 1) await nextTurn();
const before = list();

// Printed at the end: the first line that is printed opens the standard output.
const lines: string[] = [];
for (const clock of ['auto', 'manual', 'real'] as const) {
  const mock = createVoisnapMock({ clock });
  const { apiKey, dispatcher } = mock.clientOptions;
  const headers = { authorization: `Bearer ${apiKey}`, connection: 'close' };
  const { url } = await mock.listen();
  await (await request(`${url}/api/v1/agents`, { headers, reset: true })).body.dump();
  await (
    await request('https://api.voisnap.ai/api/v1/agents', { headers, dispatcher })
  ).body.dump();
  mock.webhooks.deliverTo(() => new Promise<Response>(() => {}));
  mock.webhooks.emit('Error').catch(() => {});
  mock.clock.startTimer(3_600_000, () => {});
  if (clock !== 'auto') mock.clock.sleep(3_600_000).catch(() => {});
  const during = list();
  await mock.close();
  // Sockets that were destroyed are let go of a few turns later.
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
  const held = during === before ? 'nothing' : 'something';
  lines.push(`held ${held} ${list() === before || list()}`);
}
console.log(lines.join('\n'));
