import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';

const guides = fileURLToPath(new URL('../../../docs/frameworks/', import.meta.url));
/** In this package, so that the files of the guides find the frameworks and the SDK. */
const folder = fileURLToPath(
  new URL(`../reports/framework-guides-${process.pid}/`, import.meta.url),
);

/** The samples of a page that are files: their first line names them. */
const readFiles = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [
      ...readFileSync(join(guides, page), 'utf8').matchAll(
        /^```ts\n(\/\/ (\S+\.ts)\n[\s\S]*?)^```/gm,
      ),
    ].map(([, code = '', name = '']) => [name, code]),
  );

// The apps log errors, as they should. This run does not show them.
vi.spyOn(console, 'error').mockImplementation(() => {});

const shared = readFiles('README.md');
const pages = readdirSync(guides).filter((page) => page.endsWith('.md') && page !== 'README.md');

/** Writes the files of a page as a reader would, and returns the path of its test. */
const writeGuide = (page: string): string => {
  const own = readFiles(page);
  const sharedFolder = own.has('lib/voisnap.ts') ? 'lib' : '.';
  const files = [
    ...own,
    ...[...shared].map(([name, code]) => [join(sharedFolder, name), code] as const),
  ];
  for (const [name, code] of files) {
    const path = join(folder, page, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  const test = [...own.keys()].find((name) => name.endsWith('.test.ts'));
  if (test === undefined) throw new Error(`docs/frameworks/${page} has no test`);
  return join(folder, page, test);
};

mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({ compilerOptions: { experimentalDecorators: true, target: 'ES2022' } }),
);
const tests = pages.map((page) => ({ page, test: writeGuide(page) }));
afterAll(() => rmSync(folder, { recursive: true }));

it('there is a guide for each framework that the index names', () => {
  const index = readFileSync(join(guides, 'README.md'), 'utf8');
  expect(pages.filter((page) => !index.includes(`](${page})`))).toEqual([]);
  expect(pages).toHaveLength(7);
});

describe.each(tests)('the app of docs/frameworks/$page', async ({ test }) => {
  await import(/* @vite-ignore */ pathToFileURL(test).href);
});
