import { fault } from '@voisnap/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../test/open-test-desk.js';
import { createApp } from './create-app.js';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const showText = async (address: string, method = 'GET') => {
  const response = await createApp(desk.desk).request(address, {
    method,
    headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { status: response.status, html: await response.text() };
};

test.for([
  ['Voisnap is out of reach', fault.refuse()],
  ['Voisnap is out of reach', fault.malformedJson()],
  ['Voisnap takes too long', fault.hang()],
  ['Voisnap has a fault', fault.status(500)],
  ['Voisnap has a fault', fault.html(502)],
  ['This is not Voisnap', fault.html(404)],
  ['This is not Voisnap', fault.html(200)],
  ['This is not Voisnap', fault.status(404, { body: 'No such page' })],
  ['Too many requests', fault.rateLimited({ retryAfter: '60s' })],
  ['The API key is not valid', fault.status(401)],
  ['The API key may not do this', fault.status(403)],
] as const)('the page says "%s" for a fault', async ([title, failing]) => {
  desk.mock.faults.when({ operationId: 'agents.list' }, failing);
  const { status, html } = await showText('/agents?status=active&page=2');
  expect(status).toBe(502);
  expect(html).toContain(`<h1>${title}</h1>`);
  expect(html).toContain('href="/agents?status=active&amp;page=2">Try again</a>');
});

test('a button whose response was lost leads back, and says that it may have worked', async () => {
  const { id } = desk.mock.db.agent.insert({ name: 'Mia' });
  const lost = fault.afterCommit(fault.reset());
  desk.mock.faults.when({ operationId: 'agents.activate' }, lost);
  const { html } = await showText(`/agents/${id}/activate`, 'POST');
  expect(html).toContain('It may have been done nevertheless');
  expect(html).toContain(`href="/agents/${id}">Go back</a>`);
});

test('an address with the character U+0000 leads nowhere', async () => {
  expect(await showText('/campaigns/%00')).toMatchObject({ status: 404 });
});
