import { createHmac } from 'node:crypto';

export const signEvent = (event: object, secret: string): Request => {
  const body = JSON.stringify(event);
  const timestamp = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const headers = {
    'x-webhook-signature': `sha256=${signature}`,
    'x-webhook-timestamp': String(timestamp),
  };
  return new Request('https://clinic.example/webhooks', { method: 'POST', body, headers });
};
