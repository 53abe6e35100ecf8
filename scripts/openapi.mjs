// Writes docs/openapi.json from the operations and schemas of @voisnap/types, and the descriptions in it from the
// doc comments of its models:
//   node scripts/openapi.mjs           writes it
//   node scripts/openapi.mjs --check   fails when the file is stale or no valid OpenAPI document
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { Validator } from '@seriousme/openapi-schema-validator';
import { tsImport } from 'tsx/esm/api';
import { writeDescriptions } from './describe-models.mjs';

const file = new URL('../docs/openapi.json', import.meta.url);

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const check = process.argv.includes('--check');
const stale = 'is stale: run `npm run openapi` and commit the file.';
const descriptions = writeDescriptions();
const descriptionsFile = new URL('../packages/types/src/openapi/descriptions.ts', import.meta.url);
if (!check) writeFileSync(descriptionsFile, descriptions);
else if (readFileSync(descriptionsFile, 'utf8') !== descriptions) {
  fail(`packages/types/src/openapi/descriptions.ts ${stale}`);
}

const { buildOpenApiDocument } = await tsImport(
  '../packages/types/src/openapi/index.ts',
  import.meta.url,
);
const document = buildOpenApiDocument();
const text = `${JSON.stringify(document, null, 2)}\n`;

const { valid, errors } = await new Validator().validate(structuredClone(document));
if (!valid) fail(`The OpenAPI document is not valid: ${JSON.stringify(errors, null, 2)}`);

const readExisting = () => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const count = Object.values(document.paths).flatMap((path) => Object.keys(path)).length;
if (!check) {
  writeFileSync(file, text);
  console.log(`Wrote docs/openapi.json: ${count} operations.`);
} else if (readExisting() === text) {
  console.log(`docs/openapi.json is valid and describes the ${count} operations as they are.`);
} else {
  fail(`docs/openapi.json ${stale}`);
}
