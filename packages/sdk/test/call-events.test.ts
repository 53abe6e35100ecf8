import { createVoisnapMock, magicNumbers, type VoisnapMock } from '@voisnap/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CallCreateAndWaitOptions,
  createWebhookHandler,
  PollTimeoutError,
  VoisnapClient,
  WaitError,
  type WebhookHandler,
} from '../src/index.js';

// Waits that hear of the end of a call by webhook: the mock delivers its own events, in virtual time.

const customer = '+14155550123';

let mock: VoisnapMock;
let client: VoisnapClient;
let agentId: string;
let handler: WebhookHandler;

beforeEach(() => {
  mock = createVoisnapMock();
  client = new VoisnapClient({ ...mock.clientOptions, validation: 'strict' });
  agentId = mock.db.agent.insert({ name: 'Aria', maxDurationSeconds: 7_200 }).id;
  handler = createWebhookHandler({ secret: mock.webhooks.secret });
});
afterEach(async () => {
  await client.close();
  await mock.close();
});

const countChecks = () => mock.requests.of('outboundCalls.get').length;

const place = (options: CallCreateAndWaitOptions = {}, toNumber = customer) =>
  client.outboundCalls.createAndWait({ agentId, toNumber }, { timeout: 7_200_000, ...options });

const receive = (options?: Parameters<VoisnapMock['webhooks']['deliverTo']>[1]) =>
  mock.webhooks.deliverTo((request) => handler(request), options);

/** Plans a call that is answered after 3 s and talks for nearly an hour. */
const planHour = () =>
  mock.calls.next((call) =>
    call
      .ring('3s')
      .answer()
      .agent('I look for it')
      .tool('look_for_it', { takes: '59m' })
      .agent('There it is')
      .hangup('caller'),
  );

const millisecondsSinceEnd = ({ endedAt }: { endedAt?: string | null | undefined }) =>
  mock.clock.now() - Date.parse(endedAt ?? '');

/** Counts the listeners of a handler. */
const countListeners = () => {
  const count = { now: 0, most: 0 };
  const subscribe: WebhookHandler['subscribe'] = (listener) => {
    const unsubscribe = handler.subscribe(listener);
    count.now += 1;
    count.most = Math.max(count.most, count.now);
    return () => {
      count.now -= 1;
      unsubscribe();
    };
  };
  return { events: { subscribe }, count };
};

it('checks a call of one hour 361 times without events, and 30 times with them', async () => {
  planHour();
  await place();
  const polling = countChecks();

  receive();
  planHour();
  const call = await place({ events: handler });
  expect(call.status).toBe('completed');
  expect(millisecondsSinceEnd(call)).toBe(0);
  expect([polling, countChecks() - polling]).toEqual([361, 30]);
});

it('checks a short call seven times without events, and twice with them: at its answer and its end', async () => {
  const planShort = () =>
    mock.calls.next((call) =>
      call.ring('3s').answer().tool('look_for_it', { takes: '15s' }).hangup('caller'),
    );
  planShort();
  const { durationSeconds } = await place();
  expect(durationSeconds).toBeGreaterThan(14);
  const polling = countChecks();

  receive();
  planShort();
  const seen: string[] = [];
  const onProgress = ({ status }: { status: string }) => void seen.push(status);
  const call = await place({ events: handler, onProgress });
  expect(millisecondsSinceEnd(call)).toBe(0);
  expect(seen).toEqual(['in_progress', 'completed']);
  expect([polling, countChecks() - polling]).toEqual([7, 2]);
});

describe('a call without a session', () => {
  it.each([
    ['no_answer', magicNumbers.noAnswer],
    ['busy', magicNumbers.busy],
  ])('that ends with %s is found by a check that no event causes', async (status, toNumber) => {
    receive();
    const call = await place({ events: handler }, toNumber);
    expect(call.status).toBe(status);
    expect(millisecondsSinceEnd(call)).toBeLessThanOrEqual(36_000);
    expect(countChecks()).toBeLessThanOrEqual(2);
  });

  it('that fails is found by its Error event', async () => {
    receive();
    const call = await place({ events: handler }, magicNumbers.carrierFails);
    expect(call.status).toBe('failed');
    expect(millisecondsSinceEnd(call)).toBe(0);
  });

  it('that is cancelled is found by a check that no event causes', async () => {
    const call = await client.outboundCalls.create({
      agentId,
      toNumber: customer,
      scheduledFor: new Date(mock.clock.now() + 600_000).toISOString(),
    });
    const waiting = client.outboundCalls.waitUntilEnded(call, {
      events: handler,
      onProgress: ({ status }) => {
        if (status === 'scheduled') return client.outboundCalls.cancel(call.id);
      },
    });
    expect((await waiting).status).toBe('cancelled');
    expect(countChecks()).toBe(2);
  });

  it('is found as soon as safetyInterval says', async () => {
    receive();
    const call = await place({ events: handler, safetyInterval: 5_000 }, magicNumbers.busy);
    expect(call.status).toBe('busy');
    expect(millisecondsSinceEnd(call)).toBeLessThanOrEqual(6_000);
  });
});

describe('many waits on one handler', () => {
  it('end with their own calls, check each a few times, and leave no listener', async () => {
    receive();
    const { events, count } = countListeners();
    const numbers = Array.from({ length: 40 }, (_, index) => `+1415555${1_000 + index}`);
    const calls = await Promise.all(numbers.map((toNumber) => place({ events }, toNumber)));
    expect(calls.map(({ toNumber }) => toNumber)).toEqual(numbers);
    expect(calls.every(({ status }) => status === 'completed')).toBe(true);
    expect(countChecks() / calls.length).toBeLessThanOrEqual(3);
    expect(count).toEqual({ now: 0, most: 40 });
  });

  it('all end when events are lost, doubled, and come in the wrong order', async () => {
    receive({ duplicate: true, drop: 0.3, order: 'shuffled' });
    const { events, count } = countListeners();
    const numbers = Array.from({ length: 30 }, (_, index) => `+1415555${2_000 + index}`);
    const calls = await Promise.all(numbers.map((toNumber) => place({ events }, toNumber)));
    expect(calls.every(({ status }) => status === 'completed')).toBe(true);
    expect(calls.map(({ toNumber }) => toNumber)).toEqual(numbers);
    expect(count.now).toBe(0);
  });

  it('need no event of a start', async () => {
    receive({ events: ['SessionEnded'] });
    const call = await place({ events: handler });
    expect(call.status).toBe('completed');
    expect(millisecondsSinceEnd(call)).toBe(0);
  });
});

it('leaves no listener after a timeout, an abort, or a create that fails', async () => {
  const { events, count } = countListeners();
  planHour();
  const late = await place({ events, timeout: 60_000 }).catch((error: unknown) => error);
  expect(late).toBeInstanceOf(PollTimeoutError);

  const controller = new AbortController();
  const aborted = place({
    events,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(aborted).rejects.toBeInstanceOf(WaitError);

  await expect(place({ events }, 'not a number')).rejects.toThrow('toNumber');
  expect(count.now).toBe(0);
  expect(count.most).toBe(1);
});

it('checks at once after resume(), and listens again', async () => {
  receive();
  planHour();
  const late = await place({ events: handler, timeout: 60_000 }).catch((error: unknown) => error);
  const call = await (late as PollTimeoutError).resume({ timeout: 7_200_000 });
  expect(call).toMatchObject({ status: 'completed' });
  expect(millisecondsSinceEnd(call as { endedAt: string })).toBe(0);
  const again = (late as PollTimeoutError).resume({ events: handler } as object);
  await expect(again).rejects.toThrow('events cannot be changed by resume()');
});

it('checks a call at once that was placed before', async () => {
  receive();
  mock.calls.next((call) => call.ring('1s').answer().agent('Hello').hangup('agent'));
  const { id } = await client.outboundCalls.create({ agentId, toNumber: customer });
  await mock.clock.advance('10m');
  expect(await client.outboundCalls.waitUntilEnded(id, { events: handler })).toMatchObject({
    status: 'completed',
  });
  expect(countChecks()).toBe(1);
});
