// Measures mocks in a process that has used some before, as for the second test of a file.
import process from 'node:process';
import { VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock } from '@voisnap/testing';
import { startMeasuring } from './start-measuring.mjs';
import { fastestTenth, median } from './statistics.mjs';

const scale = Number(process.argv[2]);

/** Measures the time of one run, after some that do not count. For the processor time, returns the mean. */
const measure = async (count, run) => {
  for (let index = 0; index < count / 2; index += 1) await run();
  const whole = startMeasuring();
  const walls = [];
  for (let index = 0; index < count; index += 1) {
    const one = performance.now();
    await run();
    walls.push(performance.now() - one);
  }
  return { wall: median(walls), fastest: fastestTenth(walls), cpu: whole().cpu / count };
};

const createAndDispose = await measure(Math.ceil(400 * scale), () => createVoisnapMock().close());

const lifeOfATest = await measure(Math.ceil(200 * scale), async () => {
  const mock = createVoisnapMock();
  const client = new VoisnapClient(mock.clientOptions);
  await client.agents.create({ name: 'Aria' });
  mock.verify();
  await client.close();
  await mock.close();
});

const mock = createVoisnapMock();
const client = new VoisnapClient(mock.clientOptions);
const { id } = mock.db.agent.insert({ name: 'Aria' });
const read = await measure(Math.ceil(2_000 * scale), () => client.agents.get(id));
const write = await measure(Math.ceil(1_000 * scale), () =>
  client.agents.update(id, { name: 'Bria' }),
);
await client.close();
await mock.close();

/** Mocks that work at the same time, each with names that no other has. */
const useManyMocks = async (count) => {
  const measureMany = startMeasuring();
  const mocks = Array.from({ length: count }, (_, seed) => createVoisnapMock({ seed }));
  const clients = mocks.map(({ clientOptions }) => new VoisnapClient(clientOptions));
  await Promise.all(
    clients.flatMap((each, index) =>
      [0, 1, 2, 3, 4].map((turn) => each.agents.create({ name: `${index}/${turn}` })),
    ),
  );
  const strangers = mocks.flatMap(({ db, requests }, index) => [
    ...db.agent.all().filter(({ name }) => !name.startsWith(`${index}/`)),
    ...requests.all.filter(({ body }) => !body.name.startsWith(`${index}/`)),
  ]).length;
  const stored = mocks.reduce((sum, { db }) => sum + db.agent.size, 0);
  await Promise.all([...clients, ...mocks].map((each) => each.close()));
  return { time: measureMany(), confused: strangers + count * 5 - stored };
};
const { time: manyMocks, confused } = await useManyMocks(200);

process.stdout.write(
  JSON.stringify({ createAndDispose, lifeOfATest, read, write, manyMocks, confused }),
);
