import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { browserTest } from './browser-test.js';
import { findObstacles } from './find-obstacles.js';
import { type OpenFrontDesk, openFrontDesk } from './open-front-desk.js';

interface WrongForm {
  readonly address: string;
  /** What is typed, by the label of its field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly button: string;
  /** The label of the field that is wrong. */
  readonly wrong: string;
}

const wrongForms: readonly WrongForm[] = [
  {
    address: '/agents/new',
    typed: { Name: '   ', 'First message': 'Hello' },
    button: 'Create the agent',
    wrong: 'Name',
  },
  {
    address: '/calls/new',
    typed: { 'Or another number': '12' },
    button: 'Place the call',
    wrong: 'Or another number',
  },
  {
    address: '/campaigns/new',
    typed: { 'Or paste the lines': 'phone,name\n+14155550121,Ada\nnot a number,Sam' },
    button: 'Check the list',
    wrong: 'Or paste the lines',
  },
];

let frontDesk: OpenFrontDesk;
beforeAll(async () => {
  frontDesk = await openFrontDesk();
  frontDesk.mock.db.agent.insert({ name: 'Mia', status: 'active' });
});
afterAll(() => frontDesk.close());

const readAll = async (page: Page, labels: readonly string[]) => {
  const values: Record<string, string> = {};
  for (const label of labels) values[label] = await page.getByLabel(label).inputValue();
  return values;
};

browserTest('Enter in a field checks the list of a campaign', async ({ openPage }) => {
  const page = await openPage({ baseURL: frontDesk.url, expectedStatuses: [422] });
  await page.goto('/campaigns/new');
  await page.getByLabel('Or paste the lines').fill('phone\nnobody');
  await page.getByLabel('Name').press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Or paste the lines').inputValue()).toBe('phone\nnobody');
});

browserTest.for(wrongForms)(
  'a wrong form of $address says what is wrong, and keeps what was typed',
  async ({ address, typed, button, wrong }, { openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url, expectedStatuses: [422] });
    await page.goto(address);
    for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text);
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await readAll(page, Object.keys(typed))).toEqual(typed);
    expect(await page.getByLabel(wrong).getAttribute('aria-invalid')).toBe('true');
    // The keyboard starts at the message, which a screen reader reads out. Browsers focus it when they draw the page.
    await page.waitForFunction("document.activeElement.closest('[role=alert]') !== null");
    expect(await findObstacles(page)).toEqual([]);
    expect(frontDesk.mock.db.outboundCall.size).toBe(0);
  },
);
