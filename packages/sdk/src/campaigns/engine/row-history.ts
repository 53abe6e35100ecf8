import type { JournalEntry, JournalState } from '../journal.js';

/** The first request of a row whose outcome is not known. A call that it placed was created after it. */
export interface LostRequest {
  /** The agent that calls; empty when requests for several agents were lost, so that the calls of all are searched. */
  readonly agentId: string;
  /** When it was about to be sent, in milliseconds since the Unix epoch, on the client's clock. */
  readonly at: number;
  /** `createdAt` of a call that existed before it, on the clock of the API. */
  readonly after: string | undefined;
}

/** What the journal knows of one row. */
export interface RowHistory {
  readonly state: JournalState | undefined;
  /** Requests that were sent. */
  readonly attempts: number;
  /** When the last request was about to be sent, on the client's clock. */
  readonly sentAt: number;
  /** Present while the row may have been called without our knowing. */
  readonly lost: LostRequest | undefined;
  /** Key of the lost request: a server that honours it does not place the call twice. */
  readonly idempotencyKey: string | undefined;
  readonly callId: string | undefined;
}

/** The history of a row that was never sent. */
export const blankHistory: RowHistory = {
  state: undefined,
  attempts: 0,
  sentAt: 0,
  lost: undefined,
  idempotencyKey: undefined,
  callId: undefined,
};

/**
 * Adds an entry to the history of its row.
 *
 * @param storedAt When the entry was stored, as far as that is known: its request left then.
 */
export const addToHistory = (
  history: RowHistory,
  entry: JournalEntry,
  storedAt: number = entry.at,
): RowHistory => {
  const { state, attempt, at } = entry;
  const next = { ...history, state, attempts: Math.max(history.attempts, attempt) };
  switch (state) {
    case 'dialing':
      return {
        ...next,
        sentAt: Math.max(at, storedAt),
        lost: addLostRequest(history.lost, entry),
        idempotencyKey: entry.idempotencyKey,
      };
    case 'placed':
    case 'found':
      return { ...next, lost: undefined, idempotencyKey: undefined, callId: entry.callId };
    case 'pending':
    case 'rejected':
      return { ...next, lost: undefined, idempotencyKey: undefined };
    case 'uncertain':
      return next;
  }
};

/** The first request counts, since calls are searched from it on; a later one may be for another agent. */
const addLostRequest = (
  first: LostRequest | undefined,
  { agentId = '', at, after }: JournalEntry,
): LostRequest => {
  if (!first) return { agentId, at, after };
  return first.agentId === agentId ? first : { ...first, agentId: '' };
};
