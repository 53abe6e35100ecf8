// Counts the unhandled rejections for each way to use a failed call. Prints JSON.
import { RequestPromise } from '../../src/index.js';

const fail = () => new RequestPromise(Promise.reject<never>(new Error('no')), {});
const ways: Record<string, () => unknown> = {
  'not awaited': () => fail(),
  withResponse: () => fail().withResponse(),
  map: () => fail().map(String),
  'map, then withResponse': () => fail().map(String).withResponse(),
  'handled withResponse': () =>
    fail()
      .withResponse()
      .catch(() => {}),
};

let unheard = 0;
process.on('unhandledRejection', () => {
  unheard += 1;
});
const counts: Record<string, number> = {};
for (const [way, run] of Object.entries(ways)) {
  unheard = 0;
  run();
  await new Promise((resolve) => setImmediate(resolve));
  counts[way] = unheard;
}
console.log(JSON.stringify(counts));
