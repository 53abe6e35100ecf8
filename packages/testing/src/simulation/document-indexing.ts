import type { ExtractedText } from '../knowledge/extract-text.js';
import type { World } from '../state/world.js';

const MEGABYTE = 1_000_000;

/** Milliseconds that indexing takes: two seconds, and two more for each megabyte, 20 at the most. */
const timeIndexing = (sizeBytes: number): number =>
  Math.min(2_000 + Math.round((sizeBytes / MEGABYTE) * 2_000), 20_000);

/**
 * Lets a document that is being processed become indexed, or failed, in its time. Its text is taken
 * in at once; the search leaves out documents that are not indexed.
 */
export function startIndexing(world: World, documentId: string, extracted: ExtractedText): void {
  const { db, jobs, clock } = world;
  const document = db.knowledgeBaseDocument.get(documentId);
  if (!document) return;
  const chunkCount = 'text' in extracted ? db.documentText.set(documentId, extracted.text) : null;
  jobs.schedule(documentId, timeIndexing(document.sizeBytes ?? 0), () => {
    if (!db.knowledgeBaseDocument.has(documentId)) return;
    const outcome =
      'error' in extracted
        ? { status: 'failed', error: extracted.error }
        : { status: 'indexed', chunkCount, indexedAt: clock.iso() };
    db.knowledgeBaseDocument.update(documentId, outcome);
  });
}
