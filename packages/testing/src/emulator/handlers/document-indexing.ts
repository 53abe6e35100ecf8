import { parseDuration } from '../../shared/duration.js';
import type { ExtractedText } from '../knowledge/extract-text.js';
import type { DocumentIndexing } from '../state/jobs.js';
import type { Tenant } from '../state/tenant.js';

const MEGABYTE = 1_000_000;

/** Milliseconds that indexing takes: two seconds, and two more for each megabyte, 20 at the most. */
const timeIndexing = (sizeBytes: number): number =>
  Math.min(2_000 + Math.round((sizeBytes / MEGABYTE) * 2_000), 20_000);

/**
 * Lets a document that is being processed become indexed, or failed, in its time. Its text is taken
 * in at once; the search leaves out documents that are not indexed.
 */
export function startIndexing(tenant: Tenant, documentId: string, extracted: ExtractedText): void {
  const { db, jobs, clock } = tenant;
  const document = db.knowledgeBaseDocument.get(documentId);
  if (!document) return;
  const { takes = timeIndexing(document.sizeBytes ?? 0), outcome } =
    tenant.jobSettings.find('document.indexing');
  const result = decideOutcome(outcome) ?? extracted;
  const chunkCount = 'text' in result ? db.documentText.set(documentId, result.text) : null;
  const finish = () => {
    if (!db.knowledgeBaseDocument.has(documentId)) return;
    const patch =
      'error' in result
        ? { status: 'failed', error: result.error }
        : { status: 'indexed', chunkCount, indexedAt: clock.iso() };
    db.knowledgeBaseDocument.change(documentId, patch);
  };
  if (takes === 'immediate') finish();
  else if (typeof takes === 'object') jobs.scheduleByReads(documentId, takes.reads, finish);
  else jobs.schedule(documentId, parseDuration(takes), finish);
}

/** How it ends whatever the document says; `undefined` where its text decides. */
function decideOutcome(outcome: DocumentIndexing['outcome']): ExtractedText | undefined {
  if (outcome === 'failed') return { error: 'The mock was told to fail.' };
  return typeof outcome === 'object' ? { error: outcome.failed } : undefined;
}
