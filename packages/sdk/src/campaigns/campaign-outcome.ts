import type { OutboundCall } from '@voisnap/types/models';

/**
 * What became of a row:
 *
 * - `placed`: this run placed the call.
 * - `found`: the response to an earlier request was lost, and the list of calls shows that the call was placed.
 * - `skipped`: the journal says that an earlier run placed the call.
 * - `rejected`: the call was not placed, and `error` says why. The next run tries the row again.
 * - `uncertain`: the call may have been placed, and the list of calls could not decide. The row is not sent again before it
 *   does; the next run looks again.
 * - `aborted`: the run was stopped before the call was placed. The next run continues with the row.
 */
export type CampaignStatus = 'placed' | 'found' | 'skipped' | 'rejected' | 'uncertain' | 'aborted';

/** The outcome of one row of a campaign. */
export interface CampaignOutcome<Row> {
  /** Key of the row; `undefined` when the option `key` returned none. */
  readonly key: string | undefined;
  /** The row as it was passed. */
  readonly row: Row;
  /** What became of the row. */
  readonly status: CampaignStatus;
  /** The call, when it was placed or found in this run. */
  readonly call?: OutboundCall | undefined;
  /** Id of the call, when it was placed, found or skipped. */
  readonly callId?: string | undefined;
  /**
   * Why the row was rejected, is uncertain, or was aborted after a failure. For a placed row, with `validation: 'strict'`: how
   * the response differs from its model.
   */
  readonly error?: Error | undefined;
  /** Requests that were sent for the row, in earlier runs too. 0 when none was. */
  readonly attempts: number;
}

/** How many rows ended with each status. */
export type CampaignCounts = { readonly [Status in CampaignStatus]: number };

/** The result of a run. */
export interface CampaignSummary extends CampaignCounts {
  /** Milliseconds from the start of the run to its end, on the client's clock. */
  readonly durationMs: number;
}

/** How far a run is. */
export interface CampaignProgress extends CampaignSummary {
  /** Rows that were taken and have no outcome yet: they wait, are being sent, or are being looked up. */
  readonly open: number;
  /** Whether the run is paused. */
  readonly paused: boolean;
}
