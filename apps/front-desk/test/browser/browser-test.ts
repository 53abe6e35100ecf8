import type { Browser, Page } from 'playwright-core';
import { expect, type TestAPI, test } from 'vitest';
import { findChromium } from './find-chromium.js';
import { openBrowser } from './open-browser.js';
import { PageProblems } from './page-problems.js';

/** Who looks at the page, and how. */
interface Visitor {
  /** Where the app is: `http://127.0.0.1:3000`. */
  readonly baseURL: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Default: true. */
  readonly javaScriptEnabled?: boolean;
  /** Width of the window; default: 1280. */
  readonly width?: number;
  /** Responses with an error that the test provokes; any other one fails it. */
  readonly expectedStatuses?: readonly number[];
}

/** Opens an empty page for a visitor of their own: nobody shares cookies. */
type OpenPage = (visitor: Visitor) => Promise<Page>;

interface Fixtures {
  readonly openPage: OpenPage;
}

const openFor = async (browser: Browser, visitor: Visitor) => {
  const { expectedStatuses = [], width = 1280, ...options } = visitor;
  const context = await browser.newContext({
    ...options,
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  return { page, context, problems: new PageProblems(page, expectedStatuses) };
};

/**
 * A test with real Chromium. It fails when a page complains, whatever else it shows: in the console, by the content
 * security policy, or about a request. Without a Chromium it is skipped, and says why.
 */
export const browserTest: TestAPI<Fixtures> = test
  .extend('chromium', { scope: 'file' }, () =>
    findChromium().catch((error: unknown) => (error as Error).message),
  )
  .extend('browser', { scope: 'file' }, async ({ chromium }, { onCleanup }) => {
    if (typeof chromium === 'string') return undefined;
    const browser = await openBrowser(chromium);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('openPage', async ({ browser, chromium, skip }, { onCleanup }) => {
    if (browser === undefined) return skip(chromium as string);
    const visits: Awaited<ReturnType<typeof openFor>>[] = [];
    onCleanup(async () => {
      for (const { context } of visits) await context.close();
      expect(visits.flatMap(({ problems }) => problems.found)).toEqual([]);
    });
    return async (visitor: Visitor) => {
      const visit = await openFor(browser, visitor);
      visits.push(visit);
      return visit.page;
    };
  }) as unknown as TestAPI<Fixtures>;
