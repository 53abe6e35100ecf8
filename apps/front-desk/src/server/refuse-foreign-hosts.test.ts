import { expect, onTestFinished, test } from 'vitest';
import { openTestDesk } from '../../test/open-test-desk.js';
import { createApp } from './create-app.js';

const requestAt = async (url: string, environment = {}, method = 'GET') => {
  const { desk, close } = await openTestDesk({ environment });
  onTestFinished(close);
  return createApp(desk).request(url, { method });
};

test.for([
  'http://evil.example/agents',
  'http://127.0.0.1.evil.example/agents',
  'http://10.0.0.7/',
])('a page of another site whose name leads to this machine gets nothing: %s', async (url) => {
  const response = await requestAt(url);
  expect(response.status).toBe(421);
  expect(await response.text()).toContain('ALLOW_HOST=');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
});

test.for([
  'http://localhost:3000/',
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://desk.localhost/',
])('%s leads to the app', async (url) => {
  expect((await requestAt(url)).status).toBe(200);
});

test('a name that was allowed leads to the app, and so does each name of an app that is open to others', async () => {
  const allowed = { ALLOW_HOST: 'desk.example, Other.Example' };
  expect((await requestAt('http://other.example/', allowed)).status).toBe(200);
  expect((await requestAt('http://desk.example/', { HOST: '0.0.0.0' })).status).toBe(200);
});

test('Voisnap may deliver webhooks to any name of the app', async () => {
  const url = 'http://tunnel.example/webhooks/voisnap';
  expect((await requestAt(url, {}, 'POST')).status).toBe(400);
});
