import { expect, test } from 'vitest';
import { openTestDesk } from '../../test/open-test-desk.js';
import { registerWebhook } from './register-webhook.js';

test('the app has one webhook, however often it starts, and wherever it listens', async () => {
  const { desk, mock, client, close } = await openTestDesk();
  await client.webhooks.create({ url: 'https://example.com/other', events: ['Error'] });
  const findOurs = async () =>
    (await client.webhooks.listAll()).find(({ url }) => url.includes('127.0.0.1'));
  await registerWebhook(desk.voisnap.value, 'http://127.0.0.1:3000');
  const first = await findOurs();
  await registerWebhook(desk.voisnap.value, 'http://0.0.0.0:3001');
  const second = await findOurs();
  expect(second).toMatchObject({ id: first?.id, url: 'http://127.0.0.1:3001/webhooks/voisnap' });
  expect(await client.webhooks.listAll()).toHaveLength(2);
  expect(mock.db.webhook.get(first?.id ?? '')?.secret).toBe(mock.webhooks.secret);
  await close();
});
