import { afterEach, describe, expect, it } from 'vitest';
import { createDelivery, secret, startReceiver } from '../../test/webhook-receiver.js';

afterEach(() => {
  delete process.env.VOISNAP_WEBHOOK_SECRET;
});

describe('the secret of a webhook handler', () => {
  it.each([
    [undefined, 'Pass the secret that webhooks.create returned, or set VOISNAP_WEBHOOK_SECRET'],
    ['', 'is empty'],
    [[secret, ''], '(number 2 of 2) is empty'],
    [[undefined as unknown as string], 'is missing: check where it is read from'],
    [[undefined as unknown as string, secret], '(number 1 of 2) is missing'],
  ])('may be missing in a build; a delivery is then answered with 500', async (given, message) => {
    const { handler, told } = startReceiver({ secret: given, onAny: () => expect.unreachable() });
    const response = await handler(createDelivery());
    expect({ status: response.status, body: await response.text() }).toEqual({
      status: 500,
      body: '',
    });
    expect(told).toMatchObject([
      {
        error: { name: 'ConfigurationError', message: expect.stringContaining(message) },
        phase: 'verify',
      },
    ]);
  });

  it('comes from VOISNAP_WEBHOOK_SECRET, even if that is set later', async () => {
    const { handler } = startReceiver({ secret: undefined });
    process.env.VOISNAP_WEBHOOK_SECRET = secret;
    expect((await handler(createDelivery())).status).toBe(204);
    process.env.VOISNAP_WEBHOOK_SECRET = '"whsec_1"';
    expect((await handler(createDelivery())).status).toBe(500);
  });
});
