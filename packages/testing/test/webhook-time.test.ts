import { VoisnapClient } from '@voisnap/sdk';
import { constructEvent } from '@voisnap/sdk/webhooks';
import { describe, expect, it } from 'vitest';
import {
  createVoisnapMock,
  fault,
  type VoisnapMock,
  type VoisnapMockOptions,
} from '../src/index.js';

const toNumber = '+14155550123';
const ok = () => new Response(null, { status: 204 });

/** A mock, a client, and a call that follows a script whose talk takes a few seconds. */
async function placeCall(options: VoisnapMockOptions = {}) {
  const mock = createVoisnapMock(options);
  const client = new VoisnapClient(mock.clientOptions);
  const { id: agentId } = mock.db.agent.insert();
  mock.calls.next((call) =>
    call.ring('3s').answer().agent('Hello').tool('find_slot').caller('Book me in').hangup('caller'),
  );
  const place = () => client.outboundCalls.create({ agentId, toNumber });
  return { mock, client, place };
}

const typesOf = (mock: VoisnapMock) => mock.webhooks.deliveries.map(({ event }) => event.type);
const whole = ['SessionStarted', 'ToolCallCompleted', 'SessionEnded', 'AnalysisCompleted'];

describe('clock.advance', () => {
  it('resolves after the responses to the webhooks that were due', async () => {
    const { mock, place } = await placeCall({ clock: 'manual' });
    await using _ = mock;
    const stored: string[] = [];
    mock.webhooks.deliverTo(async (request) => {
      const event = await constructEvent(
        await request.text(),
        request.headers,
        mock.webhooks.secret,
      );
      // Work in real time, as on a database.
      await new Promise((resolve) => setImmediate(resolve));
      stored.push(event.type);
      return ok();
    });
    await place();
    expect(stored).toEqual([]);
    await mock.clock.advance('5m');
    expect(stored).toEqual(whole);
    expect(mock.webhooks.deliveries.every(({ outcome }) => outcome === 'delivered')).toBe(true);
  });

  it('sends each event at its time, with that timestamp', async () => {
    const { mock, place } = await placeCall({ clock: 'manual' });
    await using _ = mock;
    const seen: [string, string][] = [];
    mock.webhooks.deliverTo(async (request) => {
      const { timestamp } = (await request.json()) as { timestamp: string };
      seen.push([timestamp, mock.clock.iso()]);
      return ok();
    });
    await place();
    await mock.clock.advance('5m');
    expect(seen).toHaveLength(whole.length);
    for (const [timestamp, present] of seen) expect(timestamp).toBe(present);
  });

  it('lets a receiver sleep on the clock, and waits for its response', async () => {
    const { mock, place } = await placeCall({ clock: 'manual' });
    await using _ = mock;
    const slept: number[] = [];
    mock.webhooks.deliverTo(async () => {
      const before = mock.clock.now();
      await mock.clock.sleep(2_000);
      slept.push(mock.clock.now() - before);
      return ok();
    });
    await place();
    await mock.clock.advance('5m');
    expect(slept).toEqual([2_000, 2_000, 2_000, 2_000]);
    expect(mock.webhooks.of('SessionEnded')).toMatchObject([{ outcome: 'delivered', attempt: 1 }]);
  });

  it('does not hang when a receiver moves time', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    mock.webhooks.deliverTo(async () => {
      await mock.clock.advance('1s');
      return ok();
    });
    mock.clock.schedule(1_000, () => void mock.webhooks.emit('SessionEnded'));
    await mock.clock.advance('2s');
    await mock.webhooks.settled();
    expect(mock.webhooks.deliveries).toMatchObject([{ outcome: 'delivered' }]);
  });

  it('continues when a receiver sleeps for too long, which times out', async () => {
    const { mock, place } = await placeCall({ clock: 'manual' });
    await using _ = mock;
    mock.webhooks.deliverTo(
      async ({ signal }) => {
        await mock.clock.sleep(60_000, signal);
        return ok();
      },
      { events: ['SessionEnded'], retries: 0 },
    );
    await place();
    await mock.clock.advance('5m');
    expect(mock.webhooks.deliveries).toMatchObject([
      { outcome: 'failed', status: undefined, error: 'no response within 5 seconds' },
    ]);
  });
});

describe('the mode auto', () => {
  it('delivers during calls, and a receiver can send requests to the mock', async () => {
    const { mock, client, place } = await placeCall();
    await using _ = mock;
    const transcripts: number[] = [];
    mock.webhooks.deliverTo(
      async (request) => {
        const event = await constructEvent(
          await request.text(),
          request.headers,
          mock.webhooks.secret,
        );
        if (event.type !== 'SessionEnded') return ok();
        const { turns } = await client.conversations.transcript(event.data.conversationId);
        transcripts.push(turns.length);
        return ok();
      },
      { events: ['SessionEnded'] },
    );
    const { id } = await place();
    await client.outboundCalls.waitUntilEnded(id);
    await mock.webhooks.settled();
    expect(transcripts).toEqual([2]);
    expect(mock.webhooks.deliveries).toMatchObject([{ attempt: 1, outcome: 'delivered' }]);
  });

  it('moves time for a receiver that backs off and polls', async () => {
    await using mock = createVoisnapMock();
    const client = new VoisnapClient(mock.clientOptions);
    const { id: agentId } = mock.db.agent.insert();
    mock.faults.next('agents.get', fault.rateLimited({ retryAfter: '2s' }), fault.latency('1s'));
    mock.webhooks.deliverTo(async () => {
      await client.agents.get(agentId);
      return ok();
    });
    const before = mock.clock.now();
    await mock.webhooks.emit('SessionEnded');
    expect(mock.clock.now() - before).toBe(3_000);
    expect(mock.webhooks.deliveries).toMatchObject([{ outcome: 'delivered' }]);
    mock.verify();
  });

  it('times out a receiver that never responds, even if nothing else sleeps', async () => {
    await using mock = createVoisnapMock();
    mock.webhooks.deliverTo(() => new Promise(() => {}), { retries: 0 });
    const before = mock.clock.now();
    await mock.webhooks.emit('SessionEnded');
    expect(mock.clock.now() - before).toBe(5_000);
    expect(mock.webhooks.deliveries).toMatchObject([
      {
        error:
          'no response within 5 seconds: the receiver looked stuck (see the option "idleTimeout" of deliverTo)',
      },
    ]);
    expect(mock.clock.slept).toEqual([]);
  });
});

it('the same seed and calls give the same deliveries, byte for byte', async () => {
  const play = async (seed: number) => {
    const { mock, place } = await placeCall({ seed });
    await using _ = mock;
    mock.webhooks.deliverTo(ok, { order: 'shuffled' });
    mock.webhooks.deliverTo(() => new Response(null, { status: 500 }), { retries: 2 });
    await place();
    await mock.clock.advance('1h');
    return JSON.stringify(mock.webhooks.deliveries);
  };
  const played = await play(3);
  expect(await play(3)).toBe(played);
  expect(await play(4)).not.toBe(played);
});

it('a real clock delivers too', async () => {
  const { mock, client, place } = await placeCall({ clock: { real: true, speed: 1_000 } });
  await using _ = mock;
  mock.webhooks.deliverTo(ok);
  const { id } = await place();
  await client.outboundCalls.waitUntilEnded(id);
  await mock.webhooks.settled();
  expect(typesOf(mock)).toEqual(whole);
});

describe('a delivery in progress', () => {
  it('ends when the mock is closed, and nothing is delivered afterwards', async () => {
    const { mock, place } = await placeCall();
    const aborted: unknown[] = [];
    mock.webhooks.deliverTo(({ signal }) => {
      signal.addEventListener('abort', () => aborted.push(signal.reason.message));
      return new Promise(() => {});
    });
    await place();
    const emitting = mock.webhooks.emit('SessionEnded');
    await new Promise((resolve) => setImmediate(resolve));
    await mock.close();
    await emitting;
    expect(mock.webhooks.deliveries).toMatchObject([
      { outcome: 'failed', error: 'the mock was closed', retryAt: undefined },
    ]);
    expect(aborted.length).toBeLessThanOrEqual(1);
    await expect(mock.webhooks.emit('SessionEnded')).rejects.toThrow('The mock is closed');
    expect(() => mock.webhooks.deliverTo(ok)).toThrow('The mock is closed');
  });

  it('ends when a snapshot is restored, whose retries and draws repeat', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    let status = 500;
    mock.webhooks.deliverTo(() => new Response(null, { status }), { drop: 0.5, retries: ['10s'] });
    mock.webhooks.deliverTo(() => new Promise(() => {}), { events: ['Error'], retries: ['10s'] });
    while (mock.webhooks.of('SessionEnded').every(({ outcome }) => outcome === 'dropped')) {
      await mock.webhooks.emit('SessionEnded');
    }
    status = 204;
    const snapshot = mock.snapshot();
    const play = async () => {
      for (let count = 0; count < 9; count += 1) await mock.webhooks.emit('SessionStarted');
      await mock.clock.advance('10s');
      expect(mock.webhooks.of('SessionEnded').at(-1)).toMatchObject({
        attempt: 2,
        outcome: 'delivered',
      });
      return JSON.stringify(mock.webhooks.deliveries);
    };
    const played = await play();
    const hanging = mock.webhooks.emit('Error', { message: 'x' });
    mock.restore(snapshot);
    await hanging;
    expect(mock.webhooks.of('Error')).toEqual([]);
    expect(await play()).toBe(played);
  });

  it('is dropped by a reset, with targets and retries', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    const played: string[] = [];
    const play = async () => {
      mock.webhooks.deliverTo(() => new Response(null, { status: 500 }));
      await mock.webhooks.emit('SessionEnded');
      played.push(JSON.stringify(mock.webhooks.deliveries));
    };
    await play();
    mock.reset();
    expect(mock.webhooks.deliveries).toEqual([]);
    await mock.clock.advance('1d');
    await mock.webhooks.emit('SessionEnded');
    expect(mock.webhooks.deliveries).toEqual([]);
    mock.reset();
    await play();
    expect(played[1]).toBe(played[0]);
  });
});
