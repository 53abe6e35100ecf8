// Writes docs/api, the reference of every public entry of the packages, from the doc comments of the sources:
//   node scripts/write-api-reference.mjs           writes it
//   node scripts/write-api-reference.mjs --check   fails when a page is stale, or something has no text
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findGaps } from './api/find-gaps.mjs';
import { openProgram } from './api/open-program.mjs';
import { proveGaps } from './api/prove-gaps.mjs';
import { readOpenApi } from './api/read-openapi.mjs';
import { readSymbols } from './api/read-symbols.mjs';
import { writePages } from './api/write-pages.mjs';

const folder = 'docs/api';
/** A longer page is slow to open on GitHub, and shows that it is about more than one thing. */
const longest = 60 * 1024;

const check = process.argv.includes('--check');
const problems = [];
const symbols = readSymbols(openProgram());
const openApi = readOpenApi(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
const reference = writePages(symbols, openApi);
const { texts } = reference;
problems.push(...proveGaps(symbols, openApi), ...findGaps(reference));

for (const [name, text] of texts) {
  const size = Buffer.byteLength(text);
  if (size > longest && name !== 'README.md') {
    problems.push(`${folder}/${name} has ${size} bytes: divide it in scripts/api/choose-pages.mjs`);
  }
}

const existing = existsSync(folder) ? readdirSync(folder) : [];
const stale = existing.filter((name) => !texts.has(name));
for (const name of stale) {
  if (check) problems.push(`${folder}/${name} is about nothing any more: run npm run generate`);
  else rmSync(join(folder, name));
}
mkdirSync(folder, { recursive: true });
for (const [name, text] of texts) {
  const file = join(folder, name);
  if (existing.includes(name) && readFileSync(file, 'utf8') === text) continue;
  if (check) problems.push(`${file} is stale: run npm run generate`);
  else writeFileSync(file, text);
}

for (const problem of problems) console.error(`  ✗ ${problem}`);
console.log(
  problems.length === 0
    ? `api reference: ${texts.size} pages say something about each of ${symbols.length} names`
    : `api reference: ${problems.length} problems`,
);
process.exit(problems.length === 0 ? 0 : 1);
