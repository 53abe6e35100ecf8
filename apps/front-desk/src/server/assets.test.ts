import { expect, test } from 'vitest';
import { createAssets } from './assets.js';

test('htmx comes with its streams in one file, because it starts before another file has come', async () => {
  const text = await (await createAssets().request('/htmx.js')).text();
  const streams = text.indexOf("registerExtension('sse'") + text.indexOf('registerExtension("sse"');
  expect(streams).toBeGreaterThan(text.indexOf('var htmx'));
  expect(streams).toBeGreaterThan(0);
  // Both run as one script.
  expect(() => new Function(text)).not.toThrow();
});

test('a browser that has a file already does not get it again', async () => {
  const first = await createAssets().request('/front-desk.css');
  expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8');
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
  expect((await createAssets().request('/front-desk.css', { headers })).status).toBe(304);
});

test('other files of this machine stay hidden', async () => {
  expect((await createAssets().request('/package.json')).status).toBe(404);
  expect((await createAssets().request('/..%2Fpackage.json')).status).toBe(404);
  expect((await createAssets().request('/toString')).status).toBe(404);
});
