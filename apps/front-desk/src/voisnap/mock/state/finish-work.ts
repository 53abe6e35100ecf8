import type { VoisnapMock } from '@voisnap/testing';

/** The text of a document was stored when it was uploaded: only the end of its indexing is missing. */
const finishDocuments = ({ db, clock }: VoisnapMock): void => {
  for (const { id, status } of db.knowledgeBaseDocument.rows()) {
    if (status !== 'processing') continue;
    const text = db.documentText.get(id);
    const patch =
      text === undefined
        ? { status: 'failed', error: 'The mock ended before the document was indexed.' }
        : { status: 'indexed', chunkCount: db.documentText.set(id, text), indexedAt: clock.iso() };
    db.knowledgeBaseDocument.change(id, patch);
  }
};

/** A call that nobody had dialled yet starts as planned; one that was under way was cut off. */
const finishCalls = ({ db, calls }: VoisnapMock, endedAt: string): void => {
  for (const { id, status } of db.outboundCall.rows()) {
    if (status === 'queued' || status === 'scheduled') calls.start(id);
    if (!['initiating', 'ringing', 'in_progress'].includes(status)) continue;
    db.outboundCall.change(id, { status: 'failed', endReason: 'mock_ended', endedAt });
  }
};

/** Ends conversations that were cut off, and drops the turns that nobody had said by then. */
const finishConversations = ({ db }: VoisnapMock, endedAt: string): void => {
  for (const { id, status, startedAt } of db.conversation.rows()) {
    if (status !== 'in_progress') continue;
    const elapsed = Math.max(0, (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000);
    const turns = db.transcript
      .get(id)
      .turns.filter(({ startTime, endTime }) => (endTime ?? startTime) <= elapsed);
    db.transcript.set(id, turns);
    const durationSeconds = Math.round(elapsed);
    db.conversation.change(id, { status: 'failed', endedAt, durationSeconds });
  }
};

/** Completes honestly what was under way when the mock ended, at `cutAt` of its time. */
export const finishWork = (mock: VoisnapMock, cutAt: number): void => {
  finishDocuments(mock);
  const endedAt = new Date(cutAt).toISOString();
  finishConversations(mock, endedAt);
  finishCalls(mock, endedAt);
};
