// Uploads a PDF to the mock, from both builds, and finds what it says.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as sdk from '@voisnap/sdk';
import * as testing from '@voisnap/testing';

// Without a table of offsets: readers rebuild it.
const content = 'BT /F1 12 Tf 72 720 Td (Goods can be returned within thirty days.) Tj ET';
writeFileSync(
  'product-catalog.pdf',
  `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
4 0 obj << /Length ${content.length} >>
stream
${content}
endstream
endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
trailer << /Size 6 /Root 1 0 R >>
`,
);

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
