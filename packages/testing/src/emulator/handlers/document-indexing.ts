import { parseDuration } from '../../shared/duration.js';
import type { ExtractedText } from '../knowledge/extract-text.js';
import type { DocumentIndexing } from '../state/jobs.js';
import type { Tenant } from '../state/tenant.js';

const MEGABYTE = 1_000_000;

/** Duration of indexing in ms: two seconds and two more per megabyte, at most 20. */
const timeIndexing = (sizeBytes: number): number =>
  Math.min(2_000 + Math.round((sizeBytes / MEGABYTE) * 2_000), 20_000);

/**
 * Schedules the end of indexing: the document becomes `indexed` or `failed`. Its text is stored at once; the
 * search ignores documents that are not indexed.
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

/** The outcome that `jobs.set()` demands; `undefined` if the document decides. */
function decideOutcome(outcome: DocumentIndexing['outcome']): ExtractedText | undefined {
  if (outcome === 'failed') return { error: 'jobs.set() made this document fail.' };
  return typeof outcome === 'object' ? { error: outcome.failed } : undefined;
}
