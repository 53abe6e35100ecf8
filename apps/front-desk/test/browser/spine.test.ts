import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { browserTest } from './browser-test.js';
import { findObstacles } from './find-obstacles.js';
import { type OpenFrontDesk, openFrontDesk } from './open-front-desk.js';

const links = [
  '/',
  '/agents',
  '/numbers',
  '/knowledge',
  '/calls',
  '/campaigns',
  '/conversations',
  '/webhooks',
  '/settings',
];

/** What the keyboard is at: its text, and the outline that shows it. */
const readFocus = (page: Page): Promise<{ text: string; outline: string; visible: boolean }> =>
  page.evaluate(`(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    return {
      text: element.textContent.trim(),
      outline: outlineStyle + outlineWidth + boxShadow,
      visible: bottom > 0 && top < innerHeight && width > 1,
    };
  })()`);

let frontDesk: OpenFrontDesk;
beforeAll(async () => {
  frontDesk = await openFrontDesk();
});
afterAll(() => frontDesk.close());

browserTest('the navigation leads to every page, and marks where one is', async ({ openPage }) => {
  const page = await openPage({ baseURL: frontDesk.url });
  await page.goto('/settings');
  const navigation = page.getByRole('navigation', { name: 'Pages' });
  const addresses = await navigation
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(links);
  const current = navigation.locator('[aria-current=page]');
  expect(await current.allTextContents()).toEqual(['Settings']);
});

browserTest(
  'a narrow screen opens the navigation with a button, without scripts too',
  async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url, width: 360, javaScriptEnabled: false });
    await page.goto('/settings');
    const link = page.getByRole('link', { name: 'Settings' });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await link.waitFor();
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'hidden' });
  },
);

browserTest('an address that leads nowhere shows a way back', async ({ openPage }) => {
  const page = await openPage({ baseURL: frontDesk.url, expectedStatuses: [404] });
  const response = await page.goto('/nowhere');
  expect(response?.status()).toBe(404);
  await page.getByRole('heading', { name: 'Not found' }).waitFor();
  await page.getByRole('link', { name: 'Go to the start' }).waitFor();
});

browserTest(
  'the keyboard reaches the content first, and shows where it is',
  async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url });
    await page.goto('/settings');
    await page.keyboard.press('Tab');
    expect(await readFocus(page)).toMatchObject({ text: 'Skip to the content', visible: true });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const { text, outline, visible } = await readFocus(page);
    expect({ text, visible }).toEqual({ text: 'Home', visible: true });
    expect(outline).not.toBe('none0pxnone');
    await page.goto('/settings');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#content$/);
  },
);

browserTest.for(['/settings', '/nowhere'])(
  'everybody can use %s, on every screen',
  async (link, { openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url, expectedStatuses: [404] });
    await page.goto(link);
    expect(await findObstacles(page)).toEqual([]);
  },
);
