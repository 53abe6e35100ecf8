import type { VoisnapError } from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import type { Journal, JournalEntry, JournalError, JournalState } from '../journal.js';
import { checkEntry } from './check-entry.js';
import { addToHistory, blankHistory, type RowHistory } from './row-history.js';

/** A call that the campaign placed. The list of calls must show it. */
export interface KnownCall {
  readonly callId: string;
  readonly createdAt: string;
}

/** What a ledger needs. */
export interface LedgerParts {
  readonly journal: Journal;
  readonly campaign: string;
  readonly now: () => number;
  /** Called when an entry could not be stored. */
  readonly onFailure: (error: unknown) => void;
}

/** The request that is about to be sent. */
type DialedRequest = Required<Pick<JournalEntry, 'agentId' | 'idempotencyKey'>>;

/** The state of a campaign, read from its journal and written to it. */
export class Ledger {
  readonly #journal: Journal;
  readonly #campaign: string;
  readonly #now: () => number;
  readonly #onFailure: (error: unknown) => void;
  readonly #histories = new Map<string, RowHistory>();
  readonly #latestCalls = new Map<string, KnownCall>();
  #latestCreatedAt: string | undefined;
  #opened = false;
  #last: Promise<void> = Promise.resolve();

  constructor({ journal, campaign, now, onFailure }: LedgerParts) {
    this.#journal = journal;
    this.#campaign = campaign;
    this.#now = now;
    this.#onFailure = onFailure;
  }

  /**
   * Opens the journal and reads it.
   *
   * @throws what the journal throws, and ConfigurationError for entries that do not belong here.
   */
  async load(): Promise<void> {
    const campaign = this.#campaign;
    const entries = await this.#journal.load(campaign);
    this.#opened = true;
    let number = 0;
    for await (const entry of entries) {
      number += 1;
      this.#add(checkEntry(entry, { campaign, number }));
    }
  }

  /**
   * Closes the journal when all entries are stored.
   *
   * @throws what the journal throws.
   */
  async close(): Promise<void> {
    await this.#last;
    if (this.#opened) await this.#journal.close?.();
  }

  historyOf(key: string): RowHistory {
    return this.#histories.get(key) ?? blankHistory;
  }

  /** The latest call of an agent that the campaign placed; of any agent for the empty id. */
  latestCallOf(agentId: string): KnownCall | undefined {
    return this.#latestCalls.get(agentId);
  }

  /**
   * Stores that a request is about to be sent.
   *
   * @throws what the journal throws. Then the request must not be sent.
   */
  noteDialing(key: string, request: DialedRequest): Promise<void> {
    const after = this.#latestCreatedAt;
    return this.#store(
      ({ attempts }) => ({
        ...this.#describe(key, 'dialing', attempts + 1),
        ...request,
        ...(after !== undefined && { after }),
      }),
      key,
    );
  }

  /** Stores the call of a row. Never rejects. */
  noteCall(key: string, state: 'placed' | 'found', call: OutboundCall): Promise<void> {
    return this.#store(
      ({ attempts, lost }) => ({
        ...this.#describe(key, state, attempts),
        ...describeCall(call),
        agentId: lost?.agentId ?? call.agentId,
      }),
      key,
    ).catch(() => {});
  }

  /** Stores what a failed request means. A row that was not about to be sent needs no entry. Never rejects. */
  noteFailure(
    key: string,
    state: 'pending' | 'rejected' | 'uncertain',
    error: Error | undefined,
  ): Promise<void> {
    return this.#store((history) => {
      const told = history.lost === undefined || history.state === state;
      if (told) return undefined;
      return {
        ...this.#describe(key, state, history.attempts),
        ...(error && { error: describeError(error) }),
      };
    }, key).catch(() => {});
  }

  #describe(key: string, state: JournalState, attempt: number): JournalEntry {
    return { campaign: this.#campaign, key, state, at: this.#now(), attempt };
  }

  /** Stores an entry after those before it. A failure reaches `onFailure` too. */
  #store(
    createEntry: (history: RowHistory) => JournalEntry | undefined,
    key: string,
  ): Promise<void> {
    const storing = this.#last.then(async () => {
      const entry = createEntry(this.historyOf(key));
      if (!entry) return;
      await this.#journal.append(entry);
      this.#add(entry);
    });
    this.#last = storing.catch((error: unknown) => this.#onFailure(error));
    return storing;
  }

  #add(entry: JournalEntry): void {
    this.#histories.set(entry.key, addToHistory(this.historyOf(entry.key), entry));
    const { agentId, callId, createdAt } = entry;
    if (callId === undefined || createdAt === undefined) return;
    this.#latestCreatedAt = latest(this.#latestCreatedAt, createdAt);
    for (const id of new Set(['', agentId ?? ''])) {
      const known = this.#latestCalls.get(id);
      if (latest(known?.createdAt, createdAt) === createdAt) {
        this.#latestCalls.set(id, { callId, createdAt });
      }
    }
  }
}

const describeCall = ({
  id,
  createdAt,
}: OutboundCall): Pick<JournalEntry, 'callId' | 'createdAt'> => ({
  callId: id,
  ...(typeof createdAt === 'string' && !Number.isNaN(Date.parse(createdAt)) && { createdAt }),
});

/** Without the message, which may quote the row. */
const describeError = (error: Error): JournalError => {
  const { status, traceId } = error as Partial<VoisnapError>;
  return {
    name: error.name,
    ...(status !== undefined && { status }),
    ...(traceId !== undefined && { traceId }),
  };
};

const latest = (known: string | undefined, found: string): string =>
  known !== undefined && Date.parse(known) > Date.parse(found) ? known : found;
