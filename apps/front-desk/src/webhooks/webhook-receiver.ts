import { Hono } from 'hono';
import type { Desk } from '../desk.js';
import { receiveWebhook } from './receive-webhook.js';

/** Most deliveries at once. More would keep the database from the pages; Voisnap delivers the others again. */
const mostAtOnce = 50;

/** `POST /webhooks/voisnap`: Voisnap delivers events here. It has no login; the signature says who sends. */
export const createWebhookReceiver = (desk: Desk): Hono => {
  let underWay = 0;
  return new Hono()
    .post('/', async (c) => {
      if (underWay >= mostAtOnce) return c.body(null, 503, { 'retry-after': '5' });
      underWay += 1;
      try {
        return await receiveWebhook(desk, c.req.raw);
      } finally {
        underWay -= 1;
      }
    })
    .get('/', (c) =>
      c.text('Voisnap delivers webhooks to this address. There is nothing to see.', 405),
    );
};
