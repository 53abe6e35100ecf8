// Writes packages/types/src/checks/tables.ts, from which requests and responses are checked without zod, from the zod
// schemas of the contract. With --check it writes nothing and fails where the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { tsImport } from 'tsx/esm/api';

const file = new URL('../packages/types/src/checks/tables.ts', import.meta.url);
const { buildCheckTables } = await tsImport(
  '../packages/types/src/check-tables/build-check-tables.ts',
  import.meta.url,
);
const { operations, requests, responses, synonyms, rules } = buildCheckTables();

const writeTable = (table) =>
  Object.entries(table)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
    .join('');

const strings = 'Readonly<Record<string, string>>';
const text = `// Written by \`npm run generate\` from the zod schemas of the contract. Do not edit.
import type { Synonyms } from '../rules/request-object.js';

/** The tokens of query, body and response, by operation id. read-token.ts says what a token is. */
export const operations: ${strings} = {
${writeTable(operations)}};

/** The fields of each model of a request. */
export const requests: ${strings} = {
${writeTable(requests)}};

/** The fields of each model of a response. \`*\` is any name that is no field. */
export const responses: ${strings} = {
${writeTable(responses)}};

/** Wrong names that mean a field, by model and field. */
export const synonyms: Readonly<Record<string, Synonyms>> = {
${writeTable(synonyms)}};

/** Rules with their arguments. \`#3\` is the fourth. */
export const rules: readonly (readonly unknown[])[] = [
${rules.map((rule) => `  ${JSON.stringify(rule)},\n`).join('')}];
`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('packages/types/src/checks/tables.ts is stale: run `npm run generate`.');
  process.exit(1);
}
