// Uploads a PDF to the mock from both builds, and searches its text.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as sdk from '@voisnap/sdk';
import * as testing from '@voisnap/testing';
import { pdf } from './runtimes/pdf.mjs';

writeFileSync('product-catalog.pdf', pdf);

const require = createRequire(import.meta.url);
for (const [{ VoisnapClient }, { createVoisnapMock }] of [
  [sdk, testing],
  [require('@voisnap/sdk'), require('@voisnap/testing')],
]) {
  const mock = createVoisnapMock();
  const client = new VoisnapClient(mock.clientOptions);
  await client.knowledgeBase.uploadAndWait({ file: { path: 'product-catalog.pdf' } });
  const { matches } = await client.knowledgeBase.search({ query: 'When can goods be returned?' });
  assert.match(matches[0].excerpt, /thirty days/);
  await client.close();
  await mock.close();
}
