// A request in memory has no handle of its own, and its server here holds none either: the mock has to
// keep the process alive until the response, and a sleeper until it wakes. A sleep that was given up must
// not.
import { createServer } from 'node:http';
import { request } from 'undici';
import { InFlight } from '../../src/clock/in-flight.js';
import { createInMemoryTransport } from '../../src/http/node/in-memory.js';
import { createVoisnapMock } from '../../src/index.js';

const inFlight = new InFlight();
const server = createServer((_incoming, outgoing) => {
  setTimeout(() => outgoing.end(), 100).unref();
});
const { dispatcher } = createInMemoryTransport(server, { begin: () => inFlight.begin() });
await (await request('https://api.voisnap.ai/', { dispatcher })).body.dump();
console.log('answered');

const { clock } = createVoisnapMock({ clock: 'real' });
const controller = new AbortController();
clock.sleep(3_600_000, controller.signal).catch(() => {});
await clock.sleep(100);
console.log('woken');
controller.abort();
