import type { IncomingMessage } from 'node:http';
import { describe, expectTypeOf, it } from 'vitest';
import { constructEvent, verifyWebhook } from '../src/entries/webhooks.js';
import type { VoisnapClient, WebhookConfig, WebhookEvent } from '../src/index.js';

declare const client: VoisnapClient;
declare const request: Request;
declare const incoming: IncomingMessage;

describe('the compiler knows', () => {
  it('what webhooks return', () => {
    expectTypeOf(
      client.webhooks.create({ url: '', events: [] }),
    ).resolves.toEqualTypeOf<WebhookConfig>();
    expectTypeOf(client.webhooks.listAll()).resolves.toEqualTypeOf<WebhookConfig[]>();
    expectTypeOf(client.webhooks.delete('whk_1')).resolves.toEqualTypeOf<void>();
    expectTypeOf(client.webhooks.verify('', [])).resolves.toEqualTypeOf<void>();
    expectTypeOf(client.webhooks.constructEvent('', [])).resolves.toEqualTypeOf<WebhookEvent>();
  });

  it('the data of an event, by its type', async () => {
    const event = await constructEvent(await request.text(), request.headers);
    if (event.type === 'SessionStarted') {
      expectTypeOf(event.data.caller?.phoneNumber).toEqualTypeOf<string | null | undefined>();
    }
    if (event.type === 'ToolCallCompleted') expectTypeOf(event.data.toolName).toBeString();
  });

  it('the headers of Node and of the web, bytes and text, one secret and several', () => {
    verifyWebhook(Buffer.alloc(0), incoming.headers, ['whsec_a', 'whsec_b'] as const);
    verifyWebhook(new Uint8Array(), request.headers, process.env.SECRET, { toleranceSeconds: 60 });
    verifyWebhook(new ArrayBuffer(0), { a: 'b' }, 'whsec_a', { now: () => new Date() });
    verifyWebhook('', [['a', 'b']], undefined, { now: 0 });
  });
});

describe('the compiler rejects', () => {
  it('a body that was parsed', () => {
    // @ts-expect-error: the raw body, not the object.
    constructEvent({ type: 'SessionEnded' }, request.headers, 'whsec_a');
  });

  it('a request in place of its headers', () => {
    // @ts-expect-error: request.headers.
    constructEvent('', request, 'whsec_a');
  });

  it('an option that does not exist', () => {
    // @ts-expect-error: toleranceSeconds.
    verifyWebhook('', request.headers, 'whsec_a', { tolerance: 60 });
  });

  it('an event that does not exist', async () => {
    const event = await constructEvent('', request.headers);
    // @ts-expect-error: SessionEnded.
    if (event.type === 'SessionFinished') return;
  });

  it('a webhook without a URL', () => {
    // @ts-expect-error: url is required.
    client.webhooks.create({ events: ['SessionEnded'] });
  });
});
