import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock, magicNumbers, type VoisnapMock } from '../src/index.js';

/** Sends as a client does: every attempt under a timeout of 30 s on the mock's clock. */
async function ask(mock: VoisnapMock, method: 'GET' | 'POST', path: string, json?: unknown) {
  const { apiKey, dispatcher, clock } = mock.clientOptions;
  const controller = new AbortController();
  const stopTimer = clock.startTimer(30_000, () => controller.abort(new Error('timed out')));
  try {
    const { statusCode, headers, body } = await request(`https://api.voisnap.ai/api/v1${path}`, {
      method,
      dispatcher,
      signal: controller.signal,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: json === undefined ? null : JSON.stringify(json),
    });
    return { status: statusCode, headers, body: (await body.json()) as Record<string, unknown> };
  } finally {
    stopTimer();
  }
}

async function pollUntilEnded(mock: VoisnapMock, toNumber: string) {
  const agentId = mock.db.agent.insert().id;
  const created = await ask(mock, 'POST', '/outbound-calls', { agentId, toNumber });
  for (;;) {
    const { body } = await ask(mock, 'GET', `/outbound-calls/${created.body.id}`);
    if (body.endedAt !== null) return body;
    await mock.clock.sleep(1_000);
  }
}

describe('in the mode auto', () => {
  it('a call ends in milliseconds for several pollers, and no request times out', async () => {
    using mock = createVoisnapMock();
    const numbers = [magicNumbers.completes, magicNumbers.noAnswer, magicNumbers.busy];
    const calls = await Promise.all(
      [...numbers, ...numbers, ...numbers].map((number) => pollUntilEnded(mock, number)),
    );
    const statuses = calls.map(({ status }) => status);
    expect(statuses.slice(0, 3)).toEqual(['completed', 'no_answer', 'busy']);
    expect(new Set(statuses.slice(3))).toEqual(new Set(['completed', 'no_answer', 'busy']));
    mock.verify();
  });

  it('a rate limit is waited out', async () => {
    using mock = createVoisnapMock({ rateLimit: { limit: 1, windowMs: 45_000 } });
    const first = await ask(mock, 'GET', '/agents');
    const limited = await ask(mock, 'GET', '/agents');
    expect([first.status, limited.status]).toEqual([200, 429]);
    await mock.clock.sleep(Number(limited.headers['retry-after']) * 1_000);
    expect((await ask(mock, 'GET', '/agents')).status).toBe(200);
    expect(mock.clock.iso()).toBe('2025-06-16T09:00:45.000Z');
  });
});

describe('over a socket, in the mode auto', () => {
  it('a jump does not fire the timeout of a request that is on its way', async () => {
    await using mock = createVoisnapMock();
    const { url } = await mock.listen();
    const { apiKey, clock } = mock.clientOptions;
    let timeouts = 0;
    const askBySocket = async () => {
      const stopTimer = clock.startTimer(30_000, () => {
        timeouts += 1;
      });
      await request(`${url}/api/v1/agents`, { headers: { authorization: `Bearer ${apiKey}` } })
        .then(({ body }) => body.dump())
        .finally(stopTimer);
    };
    await askBySocket();
    for (let round = 1; round < 20; round++) {
      await Promise.all([askBySocket(), clock.sleep(60_000)]);
    }
    expect(timeouts).toBe(0);
    expect(mock.requests.of('agents.list')).toHaveLength(20);
  });
});

describe('in the mode manual', () => {
  it('an advance waits for each request of a poller', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    const polling = pollUntilEnded(mock, magicNumbers.noAnswer);
    await mock.clock.advance('5m');
    expect(await polling).toMatchObject({ status: 'no_answer' });
    const moments = mock.requests.of('outboundCalls.get').map(({ at }) => Date.parse(at));
    const steps = moments.slice(1).map((at, index) => at - (moments[index] ?? 0));
    expect(new Set(steps)).toEqual(new Set([1_000]));
    expect(mock.clock.iso()).toBe('2025-06-16T09:05:00.000Z');
  });
});

describe('in real time', () => {
  it('a call runs at the requested speed', async () => {
    await using mock = createVoisnapMock({ clock: { real: true, speed: 5_000 } });
    expect(await pollUntilEnded(mock, magicNumbers.busy)).toMatchObject({ status: 'busy' });
  });
});
