import { test as base, type TestAPI } from 'vitest';
import { openTestDesk, type TestDesk } from './open-test-desk.js';
import { type PageRequests, requestPages } from './request-page.js';

/** What a test of pages gets: the mock that the app talks to, and the app. */
export interface PageFixtures extends Omit<TestDesk, 'close'> {
  readonly pages: PageRequests;
}

interface Opened {
  readonly opened: TestDesk;
}

/** A test of pages, with a mock and an app of its own. */
export const test: TestAPI<PageFixtures & Opened> = base.extend<PageFixtures & Opened>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of fixtures from the pattern.
  opened: async ({}, use) => {
    const opened = await openTestDesk();
    await use(opened);
    await opened.close();
  },
  desk: ({ opened }, use) => use(opened.desk),
  mock: ({ opened }, use) => use(opened.mock),
  client: ({ opened }, use) => use(opened.client),
  pages: ({ opened }, use) => use(requestPages(opened.desk)),
});
