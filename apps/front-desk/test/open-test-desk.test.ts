import { expect, test } from 'vitest';
import { createApp } from '../src/server/create-app.js';
import { openTestDesk } from './open-test-desk.js';

test('a test desk shows pages and talks to its own mock', async () => {
  const { desk, mock, close } = await openTestDesk();
  const page = await createApp(desk).request('/settings');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('the built-in mock');

  await desk.voisnap.value.client.agents.create({ name: 'Aria' });
  expect(mock.db.agent.all()).toMatchObject([{ name: 'Aria' }]);
  await close();
});
