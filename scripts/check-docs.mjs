// Checks that everything exists that Markdown pages name (links, headings, paths, npm scripts, entries of the
// packages), and that lists in pages match the code. First it proves on pages with exactly one mistake that it finds
// each kind. `--write` (npm run docs) writes the lists.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { createChecker } from './docs/check-mentions.mjs';
import { createLists } from './docs/create-lists.mjs';
import { fillLists } from './docs/fill-lists.mjs';
import { findAllRowless } from './docs/find-rowless.mjs';
import { mistakes } from './docs/mistakes.mjs';
import { listFiles } from './find-samples.mjs';

let problems = 0;
const fail = (problem) => {
  problems += 1;
  console.error(`  ✗ ${problem}`);
};

for (const [title, mistake] of Object.entries(mistakes)) {
  const { path = 'guide/page.md', page, expected, others } = mistake;
  const files = new Map(
    Object.entries({ ...others, [path]: page }).map(([name, text]) => [name, () => text]),
  );
  const found = createChecker({ files })(path);
  if (found.length !== expected.length || !expected.every((text, at) => found[at].includes(text))) {
    fail(`the check does not find ${title}: expected [${expected}], got [${found}]`);
  }
}

const files = new Map(
  listFiles()
    .filter((path) => existsSync(path))
    .map((path) => [path, () => readFileSync(path, 'utf8')]),
);
const pages = [...files.keys()].filter((path) => path.endsWith('.md'));
const sources = [...files.keys()].filter(
  (path) => /\.[cm]?[jt]s$/.test(path) && path !== 'scripts/docs/retired-words.mjs',
);
const isInstalled = (path) =>
  ['.', 'packages/core', 'packages/types', 'packages/testing'].some((folder) =>
    existsSync(`${folder}/node_modules/${path}`),
  );

const paths = [...files.keys()];
if (
  findAllRowless([...paths, 'packages/core/src/new/a.ts']).length <= findAllRowless(paths).length
) {
  fail('the check does not find a folder without a row');
}
const stale = '<!-- list: one -->\nold\n<!-- end of list -->';
if (!fillLists(stale, { one: 'new' }).text.includes('new'))
  fail('the check does not find a stale list');

for (const problem of findAllRowless(paths)) {
  fail(`${problem}: see scripts/import-rows.cjs`);
}
const lists = createLists(files);
for (const page of pages) {
  const before = files.get(page)();
  const { text, unknown } = fillLists(before, lists);
  for (const name of unknown) fail(`${page}: there is no list "${name}"`);
  if (text === before) continue;
  if (process.argv.includes('--write')) writeFileSync(page, text);
  else fail(`${page}: its lists differ from the code. Run npm run docs`);
}
const check = createChecker({ files }, isInstalled);
for (const path of [...pages, ...sources]) check(path).forEach(fail);

if (pages.length < 20) fail(`only ${pages.length} pages were found: the check sees nothing`);
console.log(
  problems === 0
    ? `docs: ${pages.length} pages and the comments of ${sources.length} files name what exists; ${Object.keys(mistakes).length} kinds of mistakes are found`
    : `docs: ${problems} problems`,
);
process.exit(problems === 0 ? 0 : 1);
