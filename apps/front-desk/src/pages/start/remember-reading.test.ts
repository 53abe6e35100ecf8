import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { expect, test } from 'vitest';
import { rememberReading } from './remember-reading.js';

test.each([
  [200, 'a conversation that was shown', true],
  [404, 'a conversation that is missing', false],
])('%i: %s leaves a note in this browser: %s', async (status, _case, counts) => {
  const app = new Hono()
    .use('/:id', rememberReading())
    .get('/:id', (c) => c.text('', status as ContentfulStatusCode));
  const response = await app.request('/conv_1');
  expect(response.headers.get('set-cookie')?.includes('transcript-read=yes') ?? false).toBe(counts);
});
