import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpClient } from '../src/index.js';
import { createManualClock, type ManualClock } from './manual-clock.js';
import { failureOf } from './test-client.js';
import { operations } from './test-operations.js';

// What makes calls wait for a rate limit is a chunk of its own, loaded for the first call that has to wait.

let client: HttpClient;
let clock: ManualClock;
let sent: string[];

const get = (id: string, signal?: AbortSignal) =>
  client.call(operations.get, { path: { id } }, { signal });

/** A client whose first call used up the limit for 20 s. */
const connect = async (): Promise<void> => {
  clock = createManualClock();
  const { HttpClient } = await import('../src/index.js');
  const fetch = async (url: string | URL | Request) => {
    sent.push(String(url).replace(/^.*\//, ''));
    const headers = {
      date: new Date(clock.now()).toUTCString(),
      'x-ratelimit-limit': '3',
      'x-ratelimit-remaining': sent.length === 1 ? '0' : '2',
      'x-ratelimit-reset': String(clock.now() / 1_000 + 20),
    };
    return Response.json({}, { headers });
  };
  client = new HttpClient({ apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', fetch, clock });
  await get('first');
};

beforeEach(() => {
  vi.resetModules();
  sent = [];
});

afterEach(() => {
  vi.doUnmock('../src/late/pacing.js');
});

const waiting = () => client.rateLimits()['api-standard']?.waiting;

describe('the first calls that wait for a rate limit', () => {
  it('are sent in their order, with those that come while the chunk is loading', async () => {
    await connect();
    const calls = ['a', 'b'].map((id) => get(id));
    await Promise.resolve();
    calls.push(get('c'));
    expect(waiting()).toBe(3);
    await clock.nextSleep();
    calls.push(get('d'));
    expect(waiting()).toBe(4);
    clock.advance(20_000);
    await Promise.all(calls);
    expect(sent).toEqual(['first', 'a', 'b', 'c', 'd']);
    expect(waiting()).toBe(0);
  });

  it('do not wait for a window that ended while the chunk was loading', async () => {
    await connect();
    const calls = ['a', 'b'].map((id) => get(id));
    clock.advance(20_000);
    await Promise.all(calls);
    expect(clock.slept).toEqual([]);
  });

  it('end with their signal while the chunk is loading', async () => {
    vi.doMock('../src/late/pacing.js', () => new Promise(() => {}));
    await connect();
    const controller = new AbortController();
    const failing = failureOf(get('a', controller.signal));
    expect(waiting()).toBe(1);
    controller.abort();
    await Promise.resolve();
    expect(waiting()).toBe(0);
    expect(await failing).toMatchObject({ name: 'AbortError', requestSent: 'no' });
  });

  it('fail with a code when the chunk cannot be loaded, and the next one waits', async () => {
    vi.doMock('../src/late/pacing.js', () => {
      throw new Error('the chunk is gone');
    });
    await connect();
    const error = await failureOf(get('a'));
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: 'part_not_loaded',
      requestSent: 'no',
    });
    expect(sent).toEqual(['first']);
    expect(waiting()).toBe(0);
    vi.doUnmock('../src/late/pacing.js');
    const call = get('b');
    await clock.nextSleep();
    clock.advance(20_000);
    await call;
    expect(sent).toEqual(['first', 'b']);
  });
});
