import { Hono } from 'hono';
import type { Desk } from '../desk.js';
import { receiveWebhook } from './receive-webhook.js';

/** `POST /webhooks/voisnap`: Voisnap delivers events here. It has no login; the signature says who sends. */
export const createWebhookReceiver = (desk: Desk): Hono =>
  new Hono()
    .post('/', (c) => receiveWebhook(desk, c.req.raw))
    .get('/', (c) =>
      c.text('Voisnap delivers webhooks to this address. There is nothing to see.', 405),
    );
