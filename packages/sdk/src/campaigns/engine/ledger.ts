import type { VoisnapError } from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import type { Journal, JournalEntry, JournalError, JournalState } from '../journal.js';
import { checkEntries, checkEntry } from './check-entry.js';
import { claimJournal } from './claim-journal.js';
import { GracePeriod, type GracePeriodParts } from './grace-period.js';
import { addToHistory, blankHistory, type RowHistory } from './row-history.js';

/** A call that the campaign placed. The list of calls must show it. */
export interface KnownCall {
  readonly callId: string;
  readonly createdAt: string;
}

/** What a ledger needs. */
export interface LedgerParts extends GracePeriodParts {
  readonly journal: Journal;
  readonly campaign: string;
  /** Called when an entry could not be stored. */
  readonly onFailure: (error: unknown) => void;
}

/** The request that is about to be sent. */
type DialedRequest = Required<Pick<JournalEntry, 'agentId' | 'idempotencyKey'>>;

/** The state of a campaign, read from its journal and written to it. */
export class Ledger {
  readonly #parts: LedgerParts;
  readonly #gracePeriod: GracePeriod;
  readonly #histories = new Map<string, RowHistory>();
  readonly #latestCalls = new Map<string, KnownCall>();
  #latestCreatedAt: string | undefined;
  #release = () => {};
  #opened = false;
  #closed = false;
  /** What the journal threw first when an entry was stored. */
  failure: { readonly error: unknown } | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.#gracePeriod = new GracePeriod('The journal', parts);
  }

  /**
   * Opens the journal and reads it.
   *
   * @throws what the journal throws, and ConfigurationError for entries that do not belong here.
   */
  async load(): Promise<void> {
    const { journal, campaign } = this.#parts;
    this.#release = claimJournal(journal, campaign);
    await this.#gracePeriod.wait(() => this.#read());
  }

  /**
   * Closes the journal when all entries are stored.
   *
   * @throws what the journal throws.
   */
  async close(): Promise<void> {
    await this.#last;
    this.#closed = true;
    const closing = new GracePeriod('close of the journal', this.#parts);
    try {
      if (this.#opened) await closing.wait(() => this.#parts.journal.close?.());
    } finally {
      this.#release();
    }
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

  async #read(): Promise<void> {
    const { journal, campaign } = this.#parts;
    const entries = await journal.load(campaign);
    // The run no longer waited for a journal that hung.
    if (this.#closed) return journal.close?.();
    this.#opened = true;
    checkEntries(entries);
    let number = 0;
    for await (const entry of entries) {
      number += 1;
      this.#add(checkEntry(entry, { campaign, number }));
    }
  }

  #describe(key: string, state: JournalState, attempt: number): JournalEntry {
    const { campaign, clock } = this.#parts;
    return { campaign, key, state, at: clock.now(), attempt };
  }

  /** Stores an entry after those before it. A failure reaches `onFailure` too. */
  #store(
    createEntry: (history: RowHistory) => JournalEntry | undefined,
    key: string,
  ): Promise<void> {
    const storing = this.#last.then(async () => {
      const entry = createEntry(this.historyOf(key));
      if (!entry) return;
      await this.#gracePeriod.wait(() => this.#parts.journal.append({ ...entry }));
      // A request leaves when its entry is stored, which may take a while.
      this.#add(entry, this.#parts.clock.now());
    });
    this.#last = storing.catch((error: unknown) => {
      this.failure ??= { error };
      this.#parts.onFailure(error);
    });
    return storing;
  }

  #add(entry: JournalEntry, storedAt = entry.at): void {
    this.#histories.set(entry.key, addToHistory(this.historyOf(entry.key), entry, storedAt));
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
