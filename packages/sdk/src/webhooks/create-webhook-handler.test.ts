import { ConfigurationError } from '@voisnap/core/errors';
import { describe, expect, it } from 'vitest';
import { createDelivery, createGate, secret, startReceiver } from '../../test/webhook-receiver.js';
import { createWebhookHandler } from './create-webhook-handler.js';
import type { WebhookHandlerOptions } from './webhook-handler-options.js';

const textOf = async (response: Response) => ({
  status: response.status,
  body: await response.text(),
});

describe('createWebhookHandler', () => {
  it('calls the function for the type of the event, and responds with 204', async () => {
    const seen: unknown[] = [];
    const { handler, told, clock } = startReceiver({
      on: {
        SessionEnded: ({ data }, { deliveryId, signal }) => {
          seen.push(data.durationSeconds, deliveryId, signal.aborted);
        },
        SessionStarted: () => seen.push('wrong'),
      },
    });
    expect(await textOf(await handler(createDelivery()))).toEqual({ status: 204, body: '' });
    expect(seen).toEqual([247, 'dlv_01HXK8Z3MNPQRS', false]);
    expect(told).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('responds with 200 to a second delivery of an event, whatever its delivery id', async () => {
    let count = 0;
    const { handler } = startReceiver({ onAny: () => (count += 1) });
    expect((await handler(createDelivery())).status).toBe(204);
    const again = createDelivery({ headers: { 'X-Webhook-Delivery-Id': 'dlv_other' } });
    expect(await textOf(await handler(again))).toEqual({ status: 200, body: '' });
    expect((await handler(createDelivery({ id: 'evt_2' }))).status).toBe(204);
    expect(count).toBe(2);
  });

  it('responds with 503 and Retry-After while the event is being handled', async () => {
    const [started, gate] = [createGate(), createGate()];
    const { handler } = startReceiver({
      onAny: () => {
        started.open();
        return gate.promise;
      },
    });
    const first = handler(createDelivery());
    await started.promise;
    const second = await handler(createDelivery());
    expect(second.headers.get('Retry-After')).toBe('5');
    expect(await textOf(second)).toEqual({ status: 503, body: '' });
    gate.open();
    expect((await first).status).toBe(204);
    expect((await handler(createDelivery())).status).toBe(200);
  });

  it.each(['throws', 'rejects'])(
    'responds with 500 and no detail when the function %s',
    async (how) => {
      const error = new Error('the password of the database is 123');
      let fails = true;
      const { handler, told } = startReceiver({
        on: {
          SessionEnded: () => {
            if (!fails) return undefined;
            if (how === 'throws') throw error;
            return Promise.reject(error);
          },
        },
      });
      expect(await textOf(await handler(createDelivery()))).toEqual({ status: 500, body: '' });
      expect(told).toMatchObject([
        {
          error,
          phase: 'handle',
          message: 'The event evt_1 (SessionEnded) was not handled. Voisnap delivers it again.',
          willBeRedelivered: true,
          event: { id: 'evt_1' },
          deliveryId: 'dlv_01HXK8Z3MNPQRS',
        },
      ]);
      expect(told[0]?.error).toBe(error);
      fails = false;
      expect((await handler(createDelivery())).status).toBe(204);
    },
  );

  it.each(['GET', 'PUT', 'HEAD'])('responds with 405 to %s', async (method) => {
    const { handler, told } = startReceiver();
    const response = await handler(new Request('https://example.com', { method }));
    expect(response.headers.get('Allow')).toBe('POST');
    expect(await textOf(response)).toEqual({ status: 405, body: '' });
    expect(told).toEqual([]);
  });

  it.each([
    ['no_match', { body: '{"id":"evt_1","type":"SessionEnded","data":{}}' }],
    ['no_match', { body: '' }],
    ['no_match', { body: null }],
    ['malformed_header', { headers: { 'X-Webhook-Signature': 'sha256=0' } }],
    ['malformed_header', { headers: { 'X-Webhook-Timestamp': 'now' } }],
    ['timestamp_out_of_tolerance', { timestamp: 1_750_064_000 }],
    ['timestamp_out_of_tolerance', { timestamp: 1_750_064_800 }],
  ])('responds with 400 and tells onError of %s', async (reason, details) => {
    const { handler, told } = startReceiver({ onAny: () => expect.unreachable() });
    expect(await textOf(await handler(createDelivery(details)))).toEqual({ status: 400, body: '' });
    expect(told).toMatchObject([{ error: { reason }, phase: 'verify', event: undefined }]);
  });

  it('responds with 400 to a request without signature', async () => {
    const { handler, told } = startReceiver();
    const request = new Request('https://example.com', { method: 'POST', body: '{}' });
    expect((await handler(request)).status).toBe(400);
    expect(told).toMatchObject([{ error: { reason: 'missing_header' }, deliveryId: undefined }]);
  });

  it('accepts any of several secrets, and a larger tolerance', async () => {
    const { handler } = startReceiver({ secret: ['whsec_old', secret], toleranceSeconds: 500 });
    expect((await handler(createDelivery({ timestamp: 1_750_064_000 }))).status).toBe(204);
  });

  it.each([
    [
      { on: { SessionEndd: () => {} } },
      'Unknown type of event "SessionEndd" in on. Did you mean SessionEnded?',
    ],
    [{ on: { 'session.ended': () => {} } }, 'Did you mean SessionEnded?'],
    [
      { on: { Voicemail: () => {} } },
      'For a type that is newer than this version, pass onUnknown.',
    ],
    [{ on: { SessionEnded: 'log' } }, 'on.SessionEnded must be a function, but is "log"'],
    [{ on: [] }, 'on must be an object with a function for each type of event'],
    [{ onany: () => {} }, 'Did you mean onAny?'],
    [{ onError: 'log' }, 'onError must be a function'],
    [{ store: new Map() }, 'store must be an object with claim(), complete(), release()'],
    [
      { respondWithin: 4 },
      'respondWithin is in milliseconds: 4 would be 4 ms; for 4 seconds pass 4_000',
    ],
    [{ respondWithin: 10_000 }, 'Voisnap gives up after 5000 ms'],
    [{ respondWithin: 0 }, 'must be 100 to 5000 milliseconds, but is 0'],
    [{ respondWithin: '4s' }, 'but is "4s"'],
    [{ handleWithin: Number.POSITIVE_INFINITY }, 'more than timers can wait'],
    [{ handleWithin: '1m' }, 'handleWithin must be a positive number of milliseconds'],
    [{ maxBodyBytes: 0 }, 'maxBodyBytes must be a whole number of at least 1'],
    [{ waitUntil: true }, 'waitUntil must be a function'],
    [{ clock: Date }, 'clock must be an object with startTimer()'],
    [{ toleranceSeconds: -1 }, 'toleranceSeconds must be a number of seconds'],
    [{ now: 'yesterday' }, 'now must be a Date'],
    [{ secret: ' whsec_1' }, 'The webhook secret starts with whitespace'],
    [{ secret: ['whsec_1', 'vsnp_live_1'] }, '(number 2 of 2) is an API key'],
    [{ secret: [] }, 'is an empty list'],
    [{ secret: 7 }, 'The webhook secret must be a non-empty string'],
    [{ on: new Map([['SessionEnded', () => {}]]) }, 'this Map has none'],
    [{ on: Promise.resolve({}) }, 'this Promise has none'],
    [{ on: new (class Handlers {})() }, 'this Object has none'],
    [Promise.resolve({}), 'this Promise has none of them'],
    ['whsec_1', 'The options of createWebhookHandler must be an object'],
    [null, 'got null'],
  ])('refuses the options %j', (options, message) => {
    const create = () => createWebhookHandler(options as WebhookHandlerOptions);
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
  });

  it.each([
    [{ headers: {}, method: 'POST', pipe: () => {} }, 'toNodeHandler(handler)'],
    [{ requestContext: {}, headers: {} }, 'toLambdaHandler(handler)'],
    [{ routeOptions: {}, method: 'POST', headers: {}, raw: {} }, 'register voisnapWebhooks'],
    [{ req: {}, env: {} }, 'handler(c.req.raw)'],
    [{ raw: createDelivery() }, 'handler(c.req.raw)'],
    [{ request: createDelivery(), params: {} }, 'handler(context.request)'],
    [{}, 'It was called with another object'],
    [{ method: 'POST', headers: new Headers() }, 'It was called with another object'],
    [null, 'It was called with null'],
    [undefined, 'It was called with undefined'],
  ])(
    'says how to get a Request when it is called with what a framework has',
    async (value, advice) => {
      const { handler } = startReceiver();
      const called = handler(value as Request);
      await expect(called).rejects.toBeInstanceOf(ConfigurationError);
      await expect(called).rejects.toThrow(advice);
    },
  );
});
