import { fault } from '@voisnap/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { browserTest } from './browser-test.js';
import { findObstacles } from './find-obstacles.js';
import { type OpenFrontDesk, openFrontDesk } from './open-front-desk.js';

let frontDesk: OpenFrontDesk;
beforeAll(async () => {
  frontDesk = await openFrontDesk();
  frontDesk.mock.db.agent.insert({ name: 'Mia', status: 'active' });
});
afterAll(() => frontDesk.close());

let before = 0;
beforeEach(() => {
  before = frontDesk.mock.db.outboundCall.size;
});

const openCallForm = async (page: Page): Promise<void> => {
  await page.goto('/calls/new');
  await page.getByLabel('Who is called').selectOption({ label: 'Somebody who answers' });
};

const button = (page: Page) => page.getByRole('button', { name: 'Place the call', exact: true });

/** The calls that the API got from this test, whatever the page says. */
const countCalls = () => frontDesk.mock.db.outboundCall.size - before;

describe.each([
  { scripts: 'with scripts', javaScriptEnabled: true },
  { scripts: 'without scripts', javaScriptEnabled: false },
])('one call is placed, $scripts', ({ javaScriptEnabled }) => {
  browserTest('by a double click', async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url, javaScriptEnabled });
    await openCallForm(page);
    await button(page).dblclick();
    await page.getByRole('heading', { name: 'Call to +15555550100' }).waitFor();
    expect(countCalls()).toBe(1);
  });

  browserTest('by a form that is sent, and sent again after going back', async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url, javaScriptEnabled });
    await openCallForm(page);
    await button(page).click();
    await page.getByText('The call was placed.').waitFor();
    await page.goBack();
    await button(page).click();
    await page.getByText('It was not placed again.').waitFor();
    expect(countCalls()).toBe(1);
  });
});

browserTest(
  'a call whose response is lost is found, and not placed again',
  async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url });
    const lost = fault.afterCommit(fault.reset());
    frontDesk.mock.faults.next('outboundCalls.create', lost);
    await openCallForm(page);
    await button(page).click();
    await page.getByText('Only the answer of the API was lost.').waitFor();
    await page.getByRole('link', { name: 'See the call' }).click();
    await page.getByRole('heading', { name: 'Call to +15555550100' }).waitFor();
    expect(countCalls()).toBe(1);
  },
);

browserTest.for([
  ['is reset before it works', fault.reset()],
  ['fails with status 500', fault.status(500)],
] as const)(
  'while an API that %s may have placed the call, nobody is asked to place it again',
  async ([, failing], { openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url });
    frontDesk.mock.faults.next('outboundCalls.create', failing);
    await openCallForm(page);
    await button(page).click();
    await page.getByText('Please do not place it again').waitFor();
    expect(await findObstacles(page)).toEqual([]);
    await frontDesk.mock.clock.advance('10m');
    await page.getByRole('link', { name: 'Place it again' }).waitFor();
    expect(countCalls()).toBe(0);
  },
);

browserTest.for([
  ['has no request left', fault.rateLimited({ retryAfter: '30s' })],
  ['refuses the connection', fault.refuse()],
] as const)(
  'an API that %s leaves the form as it was, and works later',
  async ([, failing], { openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url, expectedStatuses: [429, 502, 503] });
    const broken = frontDesk.mock.faults.always('outboundCalls.create', failing);
    await openCallForm(page);
    await page.getByLabel('Or another number').fill('+1 415 555 0123');
    await button(page).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Or another number').inputValue()).toBe('+1 415 555 0123');
    expect(countCalls()).toBe(0);
    broken[Symbol.dispose]();
    await frontDesk.mock.clock.advance('5m');
    await button(page).click();
    await page.getByRole('heading', { name: 'Call to +14155550123' }).waitFor();
    expect(countCalls()).toBe(1);
  },
);
