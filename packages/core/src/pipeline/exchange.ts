import type { ResolvedRequestOptions } from '../options/request-options.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { WireRequest } from '../transport/transport.js';
import type { AttemptRecord } from '../util/attempt-record.js';
import type { LazySignal } from '../util/lazy-signal.js';
import type { Operation } from '../util/operation.js';
import type { RequestSent } from '../util/request-sent.js';
import type { Scope } from './open-scope.js';

/** One logical call: what the caller asked for, however many attempts it takes. */
export interface Call {
  readonly operation: Operation;
  /** The request without credentials: those are added to each attempt. */
  readonly request: WireRequest;
  readonly options: ResolvedRequestOptions;
  /** Ends the call in every phase: by the caller's signal, the deadline or the client's close. */
  readonly scope: Scope;
  /** When the deadline is over, on the client's clock; `Infinity` without one. */
  readonly endsAt: number;
  /** Grows by one with each attempt that ended. */
  readonly attempts: AttemptRecord[];
  /** How far the call got; written as it goes, read when it is given up. */
  readonly progress: CallProgress;
}

/** How far a call got. */
export interface CallProgress {
  /** Of the attempt that is under way, or ended last; `'no'` also where the API refused it. */
  requestSent: RequestSent;
  /** When that attempt began, on the client's clock. */
  startedAt: number;
  /** How long that attempt waited for its turn before it began, in milliseconds. */
  pacedMs: number;
  /** Whether that attempt is waiting for its access token. */
  awaitsToken: boolean;
  /** The requests of all attempts, with their credentials: what no error of the call may quote. */
  readonly sent: WireRequest[];
  /** Whether an attempt before it may have been carried out without a response. */
  responseLost: boolean;
  /** Whether the API answered an attempt, and refused it. */
  refused: boolean;
}

/** One HTTP attempt of a call. */
export interface Attempt {
  readonly call: Call;
  /** 1 for the first. */
  readonly number: number;
  readonly request: WireRequest;
  /** Aborts the attempt: for the call's reasons, and by its own timeout. */
  readonly signal: LazySignal;
}

/** A step that sees the whole call once. */
export type CallHandler = (call: Call) => Promise<DecodedResponse>;

/** A step that sees every attempt. Failures are thrown as `VoisnapError`s. */
export type AttemptHandler = (attempt: Attempt) => Promise<DecodedResponse>;
