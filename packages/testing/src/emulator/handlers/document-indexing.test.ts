import { expect, test } from 'vitest';
import { createHandledTenant } from '../../../test/handle.js';
import { startIndexing } from './document-indexing.js';

test.each([
  [0, 2_000],
  [1_000_000, 4_000],
  [8_999_000, 19_998],
  [9_000_000, 20_000],
  [50_000_000, 20_000],
])('a document of %i bytes is indexed in %i ms', (sizeBytes, milliseconds) => {
  const { tenant, clock } = createHandledTenant();
  const { id } = tenant.db.knowledgeBaseDocument.insert({ sizeBytes, status: 'processing' });
  const statusOf = () => tenant.db.knowledgeBaseDocument.get(id)?.status;
  startIndexing(tenant, id, { text: 'Returns are free.' });
  clock.moveBy(milliseconds - 1);
  expect(statusOf()).toBe('processing');
  clock.moveBy(1);
  expect(statusOf()).toBe('indexed');
});
