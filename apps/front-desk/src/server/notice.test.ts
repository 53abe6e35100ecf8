import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { redirectWithNotice, takeNotice } from './notice.js';

const pass = async (notice: string): Promise<{ header: string; shown: string }> => {
  const app = new Hono()
    .post('/', (c) => redirectWithNotice(c, '/', notice))
    .get('/', (c) => c.text(takeNotice(c) ?? ''));
  const posted = await app.request('/', { method: 'POST' });
  const header = posted.headers.get('set-cookie') ?? '';
  const page = await app.request('/', { headers: { cookie: header.split(';')[0] ?? '' } });
  return { header, shown: await page.text() };
};

test('the next page shows the notice as it was', async () => {
  const notice = 'The agent <b>Zoë; 💬</b>, "Mia" was created.';
  expect((await pass(notice)).shown).toBe(notice);
});

test('a notice with an endless name stays short enough for a browser', async () => {
  const { header, shown } = await pass(`The agent ${'💬'.repeat(100_000)} was created.`);
  expect(header.length).toBeLessThan(4_096);
  expect(shown).toMatch(/^The agent 💬+…$/u);
});

test('half of a character does not keep the page from coming', async () => {
  expect((await pass('The agent \ud83d was created.')).shown).toBe('The agent \ufffd was created.');
});
