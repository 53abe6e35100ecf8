/**
 * What is known of a row after an entry of the journal:
 *
 * - `dialing`: a request that places the call is about to be sent. Until a later entry says more, it may have been sent.
 * - `pending`: the request was certainly not carried out. The row may be sent again.
 * - `placed`: the API responded with the call.
 * - `found`: no usable response came, and the call was found later in the list of calls.
 * - `rejected`: the API refused the row. It was not called.
 * - `uncertain`: no usable response came, and the list of calls could not decide. The row is not sent again before it does.
 */
export type JournalState = 'dialing' | 'pending' | 'placed' | 'found' | 'rejected' | 'uncertain';

/**
 * One entry of a campaign's journal: plain data that JSON can carry. It has no phone number and no metadata. Store it
 * whole, fields that you do not know included.
 */
export interface JournalEntry {
  /** Name of the campaign, the same in all entries of a journal. */
  readonly campaign: string;
  /** Key of the row. The last entry of a key says where its row stands. */
  readonly key: string;
  /** What is known of the row from here on. */
  readonly state: JournalState;
  /** When the entry was made, in milliseconds since the Unix epoch, on the client's clock. */
  readonly at: number;
  /** How many requests were sent for the row, the current one included. 1 for the first. */
  readonly attempt: number;
  /** Id of the agent that calls: the calls of this agent are searched for a lost one. */
  readonly agentId?: string | undefined;
  /** `Idempotency-Key` of the request, in a `dialing` entry. */
  readonly idempotencyKey?: string | undefined;
  /** `createdAt` of the latest call that was known before the request was sent, in a `dialing` entry. */
  readonly after?: string | undefined;
  /** Id of the call, in a `placed` or `found` entry. */
  readonly callId?: string | undefined;
  /** `createdAt` of the call, in a `placed` or `found` entry. */
  readonly createdAt?: string | undefined;
  /** Why the request failed, without the message, which could quote the row. */
  readonly error?: JournalError | undefined;
}

/** The failure that a journal entry records. */
export interface JournalError {
  /** Class of the error: `ConnectionError`. */
  readonly name: string;
  /** HTTP status of the response, if there was one. */
  readonly status?: number | undefined;
  /** Trace id of the API, if there was one. */
  readonly traceId?: string | undefined;
}

/** Entries in the order in which they were appended. */
export type JournalEntries = Iterable<JournalEntry> | AsyncIterable<JournalEntry>;

/**
 * The memory of a campaign, so that it can be continued after a crash. Use `fileJournal` of `@voisnap/sdk/journal/node`,
 * `memoryJournal`, or your own, over a database for example. One run calls `load` once, then `append` once at a time (never
 * before the last `append` has settled), then `close` once. When one of them throws or rejects, the run sends nothing more
 * and rejects with that error. One that hangs is waited for, but in a run that was stopped only for 30 seconds.
 */
export interface Journal {
  /**
   * Returns the entries of earlier runs, the oldest first; none for a new campaign. Locks the journal where that is
   * possible: two runs on one journal would place calls twice.
   * The run itself refuses entries of another campaign.
   *
   * @param campaign Name of the campaign, for journals that keep several.
   * @throws when another run has the journal open. `close` is not called then.
   */
  load(campaign: string): JournalEntries | Promise<JournalEntries>;
  /**
   * Stores an entry. Resolves only when the entry survives a crash of the machine. After a failed `append`, later entries
   * are still appended, as far as they can be.
   */
  append(entry: JournalEntry): void | Promise<void>;
  /** Releases the lock. Called when the run is over, whatever its end was. */
  close?(): void | Promise<void>;
}
