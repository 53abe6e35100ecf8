import { Hono } from 'hono';
import type { Desk } from '../desk.js';
import { jobsTopic } from '../jobs/jobs.js';
import { queues } from '../jobs/queues.js';
import { recordDelivery } from './record-delivery.js';
import { verifyAndQueue } from './verify-and-queue.js';

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

const withoutSecret = {
  outcome: 'refused',
  reason:
    'Nothing can be verified without a secret: register a webhook at Voisnap, and start the app with its secret in VOISNAP_WEBHOOK_SECRET.',
} as const;

/** Responds to a delivery, and records it, also when it is refused. */
export const receiveWebhook = async (desk: Desk, request: Request): Promise<Response> => {
  const { headers } = request;
  if (desk.voisnap.value.webhookSecrets.length === 0) {
    await recordDelivery(desk, { headers, body: undefined, result: withoutSecret });
    // Not a 400: once the secret is there, the event may come again.
    return new Response(null, { status: 503 });
  }
  const copy = request.clone();
  const { response, result } = await verifyAndQueue(desk, request);
  if (result.outcome === 'verified') {
    // Its record stands already, beside the event.
    void desk.live.publish(jobsTopic(queues.events));
    void desk.live.publish('webhooks');
  } else {
    const body = await readBody(copy, response.status);
    await recordDelivery(desk, { headers, body, result });
  }
  return response;
};

/** The body, where the handler has read all of it. One that was too large or too slow may have no end. */
const readBody = async (copy: Request, status: number): Promise<string | undefined> => {
  if (status !== 413 && status !== 408) return copy.text().catch(() => undefined);
  await copy.body?.cancel();
  return undefined;
};
