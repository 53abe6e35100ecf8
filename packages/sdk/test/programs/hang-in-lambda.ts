// A Lambda function whose handler never ends and keeps nothing open. It tells the test the statuses of its responses.
import { toLambdaHandler } from '../../src/entries/webhooks/lambda.js';
import { createWebhookHandler } from '../../src/entries/webhooks.js';
import { signDelivery } from '../sign-delivery.js';

const secret = 'whsec_lambda_0123456789abcdef';
const body = JSON.stringify({ id: 'evt_1', type: 'SessionEnded', data: {} });
const headers = signDelivery(body, { secret, timestamp: Math.trunc(Date.now() / 1_000) });
const event = { rawPath: '/', headers, body, requestContext: { http: { method: 'POST' } } };

const hang = () => new Promise<never>(() => undefined);
const limits = { secret, respondWithin: 100, handleWithin: 200, onError: () => undefined };
const store = { claim: hang, complete: hang, release: hang };
const handlers = [{ on: { SessionEnded: hang } }, { store }];
for (const options of handlers) {
  const { statusCode } = await toLambdaHandler(createWebhookHandler({ ...limits, ...options }))(
    event,
  );
  process.stdout.write(`${statusCode}\n`);
}
