import type { ResolvedRequestOptions } from '../options/request-options.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { WireRequest } from '../transport/transport.js';
import type { LazySignal } from '../util/lazy-signal.js';
import type { Operation } from '../util/operation.js';
import type { CallProgress } from './call-progress.js';
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
  /** How far the call got: its attempts, and what was sent. */
  readonly progress: CallProgress;
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
