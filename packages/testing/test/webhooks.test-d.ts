import type { WebhookConfig } from '@voisnap/types';
import { expectTypeOf, test } from 'vitest';
import type { VoisnapMock, WebhookDelivery } from '../src/index.js';
import { expect } from '../src/runners/vitest/index.js';

declare const mock: VoisnapMock;
declare const app: { fetch(request: Request): Response | Promise<Response> };
const ok = () => new Response();

test('events are typed by their name', async () => {
  const event = await mock.webhooks.emit('SessionEnded', { outcome: 'resolved' });
  expectTypeOf(event.type).toEqualTypeOf<'SessionEnded'>();
  expectTypeOf(event.data.durationSeconds).toEqualTypeOf<number | null | undefined>();
  // @ts-expect-error there is no such event
  mock.webhooks.emit('SessionEnd');
  // @ts-expect-error a session that ended has no tool
  mock.webhooks.emit('SessionEnded', { toolName: 'x' });
  // @ts-expect-error a number
  mock.webhooks.sign('SessionEnded', { durationSeconds: '90' });
  // @ts-expect-error no way to tamper
  mock.webhooks.sign('SessionEnded', {}, { tamper: 'secret' });
  const { body, event: signed } = await mock.webhooks.sign('Error');
  expectTypeOf(body).toEqualTypeOf<string>();
  expectTypeOf(signed.data.message).toEqualTypeOf<string>();
});

test('targets are handlers or URLs', () => {
  mock.webhooks.deliverTo((request) => app.fetch(request));
  mock.webhooks.deliverTo('http://localhost:3000', { retries: ['1s', 500] });
  mock.webhooks.deliverTo(ok, {
    registered: true,
    drop: 0.2,
    duplicate: ({ type }) => type === 'Error',
  });
  // @ts-expect-error a handler returns a Response
  mock.webhooks.deliverTo(() => 204);
  // @ts-expect-error registered webhooks have their own secrets
  mock.webhooks.deliverTo(ok, { registered: true, secret: 'whsec_1' });
  // @ts-expect-error there is no such event
  mock.webhooks.deliverTo(ok, { events: ['SessionEnd'] });
  // @ts-expect-error no such order
  mock.webhooks.deliverTo(ok, { order: 'random' });
  // @ts-expect-error no such option
  mock.webhooks.deliverTo(ok, { retry: 1 });
});

test('deliveries are typed by their event', () => {
  expectTypeOf(mock.webhooks.of('Error')).toEqualTypeOf<readonly WebhookDelivery<'Error'>[]>();
  expectTypeOf(mock.webhooks.of('Error')[0]?.event.data.message).toEqualTypeOf<
    string | undefined
  >();
  expectTypeOf(mock.db.webhook.all()).toEqualTypeOf<WebhookConfig[]>();
  // @ts-expect-error there is no such event
  mock.webhooks.of('SessionEnd');
});

test('the matcher is typed by the event', () => {
  expect(mock).toHaveDelivered('SessionEnded', { data: { outcome: /^res/ }, times: 1 });
  expect(mock).not.toHaveDelivered('Error');
  // @ts-expect-error there is no such event
  expect(mock).toHaveDelivered('SessionEnd');
  // @ts-expect-error an error has no outcome
  expect(mock).toHaveDelivered('Error', { data: { outcome: 'resolved' } });
});
