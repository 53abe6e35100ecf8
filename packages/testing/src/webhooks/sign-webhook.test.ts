import { createHmac } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { createHandledTenant } from '../../test/handle.js';
import { signWebhook } from './sign-webhook.js';
import { tamperings } from './tampering.js';

const { fixtures } = createHandledTenant();
const event = fixtures.event('SessionEnded', { outcome: 'gelöst ✓' });
const webhook = { event, secret: 'whsec_test', at: 1_750_064_400_999, deliveryId: 'whd_1' };

const hmacOf = (secret: string, message: string): string =>
  `sha256=${createHmac('sha256', secret).update(message).digest('hex')}`;

describe('signWebhook', () => {
  it('signs the timestamp in seconds, a dot and the body with the whole secret', async () => {
    const { headers, body } = await signWebhook(webhook);
    expect(JSON.parse(body)).toEqual(event);
    expect(headers).toEqual({
      'Content-Type': 'application/json',
      'X-Webhook-Signature': hmacOf('whsec_test', `1750064400.${body}`),
      'X-Webhook-Timestamp': '1750064400',
      'X-Webhook-Delivery-Id': 'whd_1',
    });
  });

  it('returns the same delivery for the same input', async () => {
    expect(await signWebhook(webhook)).toEqual(await signWebhook(webhook));
  });

  test.each(tamperings)('tampers with one part only: %s', async (tamper) => {
    const good = await signWebhook(webhook);
    const bad = await signWebhook({ ...webhook, tamper });
    const names = new Set([...Object.keys(good.headers), ...Object.keys(bad.headers)]);
    const changed = [...names].filter((name) => good.headers[name] !== bad.headers[name]);
    if (good.body !== bad.body) changed.push('body');
    expect(changed).toEqual(
      {
        signature: ['X-Webhook-Signature'],
        body: ['body'],
        timestamp: ['X-Webhook-Timestamp'],
        'missing-signature': ['X-Webhook-Signature'],
        'malformed-signature': ['X-Webhook-Signature'],
        // Signed again: it is the sender's own body that is broken.
        'malformed-body': ['X-Webhook-Signature', 'body'],
      }[tamper],
    );
    if (tamper !== 'malformed-body') expect(() => JSON.parse(bad.body)).not.toThrow();
    else
      expect(bad.headers['X-Webhook-Signature']).toBe(
        hmacOf('whsec_test', `1750064400.${bad.body}`),
      );
  });
});
