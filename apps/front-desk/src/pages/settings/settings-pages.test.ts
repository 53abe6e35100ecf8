import { fault } from '@voisnap/testing';
import { parseHTML } from 'linkedom';
import { afterEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/create-test-database.js';
import { openTestDesk, type TestDesk, type TestDeskOptions } from '../../../test/open-test-desk.js';
import { createApp } from '../../server/create-app.js';

let opened: TestDesk | undefined;
afterEach(() => opened?.close());

const showSettings = async (
  options: TestDeskOptions = {},
  prepare?: (desk: TestDesk) => unknown,
) => {
  opened = await openTestDesk(options);
  await prepare?.(opened);
  const response = await createApp(opened.desk).request('/settings');
  expect(response.status).toBe(200);
  const { document } = parseHTML(await response.text());
  const text = document.querySelector('main')?.textContent ?? '';
  const rows = [...document.querySelectorAll('tr')].map((row) => row.textContent ?? '');
  return { text, rows };
};

test('Without a key the settings say that the mock was started, and why', async () => {
  const { text } = await showSettings();
  expect(text).toContain('the built-in mock: nothing is dialled');
  expect(text).toContain('VOISNAP_API_KEY is not set');
});

test.each([
  ['its default URL', {}, 'It is the default of this key.'],
  ['a URL of yours', { VOISNAP_BASE_URL: 'https://proxy.example' }, 'VOISNAP_BASE_URL says so.'],
])('With a key of the sandbox and %s they say who decided, and keep the key', async (...given) => {
  const [, environment, why] = given;
  const { text } = await showSettings({
    environment: { VOISNAP_API_KEY: 'vsnp_sb_secret', ...environment },
  });
  expect(text).toContain('VOISNAP_API_KEY is a key of the sandbox.');
  expect(text).toContain(why);
  expect(text).not.toContain('vsnp_sb_secret');
});

test('They show the rate limits that the last response told, and versions for a report', async () => {
  const { rows, text } = await showSettings({ mock: { rateLimit: 'documented' } });
  expect(rows.find((row) => row.includes('api-'))).toMatch(/api-[a-z-]+\d+/);
  expect(text).toContain(process.version);
});

test('A key that the API refuses is named as such, and the page stays usable', async () => {
  const { rows } = await showSettings({}, ({ mock }) => {
    mock.faults.next('agents.list', fault.status(401));
  });
  expect(rows.find((row) => row.includes('The API'))).toContain('The API key is not valid');
});

test('They show where webhooks arrive, and what became of the latest one', async () => {
  const database = await createTestDatabase();
  const { text } = await showSettings({ database }, async ({ desk }) => {
    const headers = { 'content-type': 'application/json' };
    const forged = { method: 'POST', headers, body: '{}' };
    const response = await createApp(desk).request('/webhooks/voisnap', forged);
    expect(response.status).toBe(400);
  });
  expect(text).toContain('http://localhost/webhooks/voisnap');
  expect(text).toContain('Refused');
  expect(text).toMatch(/Postgres \d+/);
  await database.close();
});
