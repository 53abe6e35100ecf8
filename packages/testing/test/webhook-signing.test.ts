import { WebhookVerificationError } from '@voisnap/sdk';
import { constructEvent } from '@voisnap/sdk/webhooks';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock, type SignOptions, type Tampering } from '../src/index.js';

/** Why the SDK refuses a delivery; `undefined` when it takes it. */
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof WebhookVerificationError ? error.reason : error),
  );

describe('sign', () => {
  it('returns what constructEvent accepts: a request, or headers and body', async () => {
    using mock = createVoisnapMock();
    const { secret } = mock.webhooks;
    const signed = await mock.webhooks.sign('SessionEnded', { durationSeconds: 90 });
    expect(signed.event.data.durationSeconds).toBe(90);
    expect(await constructEvent(signed.body, signed.headers, secret)).toEqual(signed.event);
    const request = signed.toRequest('https://app.example/hooks');
    expect([request.method, request.url]).toEqual(['POST', 'https://app.example/hooks']);
    expect(await constructEvent(await request.text(), request.headers, secret)).toEqual(
      signed.event,
    );
    expect(signed.toRequest().url).toBe('https://example.com/webhooks/voisnap');
    expect(mock.webhooks.deliveries).toEqual([]);
  });

  it.each<[Tampering, string]>([
    ['signature', 'no_match'],
    ['body', 'no_match'],
    ['timestamp', 'no_match'],
    ['missing-signature', 'missing_header'],
    ['malformed-signature', 'malformed_header'],
    ['malformed-body', 'malformed_body'],
  ])('tampers so that the SDK rejects the event for that reason: %s', async (tamper, reason) => {
    using mock = createVoisnapMock();
    const { body, headers } = await mock.webhooks.sign('SessionEnded', {}, { tamper });
    expect(await refusalOf(constructEvent(body, headers, mock.webhooks.secret))).toBe(reason);
  });

  it('signs at another time: stale, from the future, or valid for a verifier with a clock', async () => {
    using mock = createVoisnapMock();
    const { secret } = mock.webhooks;
    const late = 'timestamp_out_of_tolerance';
    for (const at of [Date.now() - 301_000, new Date(Date.now() + 302_000), '2025-06-17']) {
      const { body, headers } = await mock.webhooks.sign('SessionEnded', {}, { at });
      expect(await refusalOf(constructEvent(body, headers, secret))).toBe(late);
    }
    const { body, headers, event } = await mock.webhooks.sign(
      'Error',
      {},
      { at: mock.clock.now() },
    );
    const now = () => mock.clock.now();
    expect(await constructEvent(body, headers, secret, { now })).toEqual(event);
  });

  it('signs with the given secret, delivery id and agent', async () => {
    using mock = createVoisnapMock();
    const options = { secret: 'whsec_mine', deliveryId: 'dlv_1', envelope: { agentId: 'agt_1' } };
    const { body, headers } = await mock.webhooks.sign('SessionStarted', {}, options);
    expect(headers['X-Webhook-Delivery-Id']).toBe('dlv_1');
    expect(await constructEvent(body, headers, 'whsec_mine')).toMatchObject({ agentId: 'agt_1' });
    expect(await refusalOf(constructEvent(body, headers, mock.webhooks.secret))).toBe('no_match');
  });

  it.each<[string, object]>([
    ['an unknown option', { tampering: 'body' }],
    ['an unknown tampering', { tamper: 'Body' }],
    ['an invalid secret', { secret: '' }],
    ['an invalid time', { at: 'yesterday' }],
  ])('rejects %s', async (_, options) => {
    using mock = createVoisnapMock();
    await expect(
      mock.webhooks.sign('SessionEnded', {}, options as SignOptions),
    ).rejects.toThrowErrorMatchingSnapshot();
    mock.verify();
  });

  it('rejects an event that violates the contract, and makes verify() throw', async () => {
    using mock = createVoisnapMock();
    const wrong = { durationMs: 'x' as unknown as number };
    await expect(mock.webhooks.sign('ToolCallCompleted', wrong)).rejects.toThrow('durationMs');
    expect(() => mock.verify()).toThrow('durationMs');
  });
});

describe('secrets', () => {
  it('belong to the mock and depend on its seed, unless a target has its own', async () => {
    await using mock = createVoisnapMock();
    await using same = createVoisnapMock();
    await using other = createVoisnapMock({ seed: 2 });
    expect(mock.webhooks.secret).toMatch(/^whsec_[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(same.webhooks.secret).toBe(mock.webhooks.secret);
    expect(other.webhooks.secret).not.toBe(mock.webhooks.secret);
    const verified: string[] = [];
    for (const secret of [undefined, 'whsec_own']) {
      mock.webhooks.deliverTo(
        async (request) => {
          const event = await constructEvent(
            await request.text(),
            request.headers,
            secret ?? mock.webhooks.secret,
          );
          verified.push(event.id);
          return new Response();
        },
        { secret },
      );
    }
    const { id } = await mock.webhooks.emit('SessionEnded');
    expect(verified).toEqual([id, id]);
  });

  it('can be rotated without a gap: retries keep the old one, new events use the new one', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    const { id } = mock.db.webhook.insert({ agentId: null, secret: 'whsec_old' });
    const used: string[][] = [];
    mock.webhooks.deliverTo(
      async (request) => {
        const body = await request.text();
        const taken: string[] = [];
        for (const secret of ['whsec_old', 'whsec_new']) {
          if (!(await refusalOf(constructEvent(body, request.headers, secret)))) taken.push(secret);
        }
        await constructEvent(body, request.headers, ['whsec_old', 'whsec_new']);
        used.push(taken);
        return new Response(null, { status: used.length === 1 ? 500 : 204 });
      },
      { registered: true },
    );
    await mock.webhooks.emit('SessionEnded');
    mock.db.webhook.update(id, { secret: 'whsec_new' });
    await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('1h');
    expect(used).toEqual([['whsec_old'], ['whsec_new'], ['whsec_old']]);
  });
});
