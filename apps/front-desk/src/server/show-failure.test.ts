import { expect } from 'vitest';
import { test } from '../../test/page-test.js';
import { createApp } from './create-app.js';

test('a form of another site does nothing, and a page says so', async ({ desk, mock }) => {
  const response = await createApp(desk).request('/agents/new', {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
    body: new URLSearchParams({ name: 'Aria' }),
  });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('It came from another site');
  expect(mock.db.agent.size).toBe(0);
});

test('a form that was cut off does nothing, and a page says so', async ({ desk, mock }) => {
  const response = await createApp(desk).request('/agents/new', {
    method: 'POST',
    headers: { origin: 'http://localhost', 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="na',
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('did not arrive whole');
  expect(mock.db.agent.size).toBe(0);
});
