import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme, width })),
);

/** One line for each kind of thing that axe finds, with the first example. */
const runAxe = async (page: Page): Promise<string[]> => {
  const { violations } = await page.evaluate(
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: values }),
    tags,
  );
  return violations.map(
    ({ id, nodes }) => `${id}, ${nodes.length}: ${nodes[0]?.html}: ${nodes[0]?.failureSummary}`,
  );
};

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > innerWidth');

/**
 * What keeps people from using the page as it stands: light and dark, wide and narrow. It is empty for a page that
 * everybody can use.
 */
export const findObstacles = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  // By the debugger: the content security policy would refuse a script element.
  await page.evaluate(axe.source);
  for (const { colorScheme, width } of views) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const obstacles = await runAxe(page);
    if (await scrollsSideways(page)) obstacles.push('scrolls sideways');
    found.push(...obstacles.map((obstacle) => `${colorScheme}, ${width} px: ${obstacle}`));
  }
  return found;
};
