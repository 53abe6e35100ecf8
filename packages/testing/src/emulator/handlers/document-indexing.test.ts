import { expect, test } from 'vitest';
import { ManualTimeline } from '../../../test/manual-timeline.js';
import { createWorld } from '../state/tenant.js';
import { startIndexing } from './document-indexing.js';

test.each([
  [0, 2_000],
  [1_000_000, 4_000],
  [8_999_000, 19_998],
  [9_000_000, 20_000],
  [50_000_000, 20_000],
])('a document of %i bytes is indexed in %i ms', (sizeBytes, milliseconds) => {
  const clock = new ManualTimeline('2025-06-16T09:00:00Z');
  const readPdf = () => Promise.reject(new Error('There is no PDF.'));
  const world = createWorld({ seed: 1, clock, readPdf });
  const { id } = world.db.knowledgeBaseDocument.insert({ sizeBytes, status: 'processing' });
  const statusOf = () => world.db.knowledgeBaseDocument.get(id)?.status;
  startIndexing(world, id, { text: 'Returns are free.' });
  clock.moveBy(milliseconds - 1);
  expect(statusOf()).toBe('processing');
  clock.moveBy(1);
  expect(statusOf()).toBe('indexed');
});
