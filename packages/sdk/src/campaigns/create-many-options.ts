import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import type { CampaignProgress } from './campaign-outcome.js';
import type { Journal } from './journal.js';

/** Options of `outboundCalls.createMany`. */
export interface CreateManyOptions<
  Row extends CreateOutboundCallRequest = CreateOutboundCallRequest,
> {
  /**
   * Name of the campaign. It is sent with each call as `metadata.voisnapCampaign`. Keep it to continue a campaign, and change
   * it to call the same people again.
   */
  readonly campaign: string;
  /**
   * Returns the key of a row, a text that no other row of the campaign has: the id of a lead, not its place in the list. It is
   * sent as `metadata.voisnapKey`, and a lost call is found by it.
   *
   * @param row A row, as it was passed.
   */
  readonly key: (row: Row) => string;
  /**
   * Where the campaign remembers what it sent: `fileJournal(path)` of `@voisnap/sdk/journal/node`, `memoryJournal()`, or your
   * own. Pass the same journal again to continue the campaign.
   */
  readonly journal: Journal;
  /** Most rows that are worked on at a time, and most that are taken ahead of your loop. Default 4. */
  readonly concurrency?: number | undefined;
  /**
   * Stops the run: nothing new is sent, requests in flight are completed and written to the journal, then the run rejects with
   * an `AbortError`. Default: none.
   */
  readonly signal?: AbortSignal | undefined;
  /** Called after each outcome; awaited if it is async, after a stop for at most 30 seconds. What it throws stops the run. Default: none. */
  readonly onProgress?: ((progress: CampaignProgress) => void | Promise<void>) | undefined;
  /**
   * Milliseconds after the start of a lost request until it can no longer be under way, so that the list of calls may be asked
   * whether the call was placed. At least the client's `timeout`. Default: the client's `timeout` and 5 000.
   */
  readonly reconcileAfter?: number | undefined;
}

/** Rows of a campaign: an array, or anything that `for await` takes. Rows are taken only as fast as they are called. */
export type CampaignRows<Row extends CreateOutboundCallRequest> =
  | Iterable<Row | PromiseLike<Row>>
  | AsyncIterable<Row>;
