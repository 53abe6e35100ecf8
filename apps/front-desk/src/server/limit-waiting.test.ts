import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { openTestDesk } from '../../test/open-test-desk.js';
import { limitWaiting } from './limit-waiting.js';
import { showFailure } from './show-failure.js';

test('a page that takes too long says so; a form goes on', async () => {
  const { desk, close } = await openTestDesk();
  let finish = (): void => undefined;
  const posted = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const app = new Hono()
    .use(limitWaiting(1))
    .get('/agents', () => new Promise<never>(() => undefined))
    .post('/agents', async (c) => {
      await posted;
      return c.text('done');
    });
  app.onError((error, c) => showFailure(c, desk, error));
  const form = app.request('/agents', { method: 'POST' });
  const page = await app.request('/agents?page=2');
  expect(page.status).toBe(504);
  const html = await page.text();
  expect(html).toContain('<h1>Voisnap takes too long</h1>');
  expect(html).toContain('href="/agents?page=2">Try again</a>');
  finish();
  expect(await (await form).text()).toBe('done');
  await close();
});
