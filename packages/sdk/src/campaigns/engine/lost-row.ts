import type { OutboundCall } from '@voisnap/types/models';
import type { KnownCall } from './ledger.js';
import type { LostRequest } from './row-history.js';

/** A row whose call is searched. */
export interface LostRow {
  readonly key: string;
  readonly toNumber: string;
  readonly lost: LostRequest;
  /** A call that the campaign placed, which the list must show. */
  readonly witness: KnownCall | undefined;
}

/** Why the list of calls does not say whether a call was placed. */
export interface UndecidedFinding {
  /** Says what is wrong with the list: `it could not be read`. */
  readonly reason: string;
  /** Why it could not be read. */
  readonly error?: unknown;
  /** Whether it is of no use to look again. */
  readonly lasting?: boolean;
}

/** What the list of calls says about one row: the call, that there is none, or why it cannot say. */
export type Finding = { readonly call: OutboundCall } | 'absent' | UndecidedFinding;
