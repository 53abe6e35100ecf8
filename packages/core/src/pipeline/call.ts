import type { ResolvedRequestOptions } from '../options/request-options.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { WireRequest } from '../transport/transport.js';
import type { LazySignal } from '../util/lazy-signal.js';
import type { Operation } from '../util/operation.js';
import type { CallProgress } from './call-progress.js';
import type { Scope } from './open-scope.js';

/** One logical call, with all its attempts. */
export interface Call {
  readonly operation: Operation;
  /** The request without credentials: those are added to each attempt. */
  readonly request: WireRequest;
  readonly options: ResolvedRequestOptions;
  /** Ends the call early: by the caller's signal, the deadline, or the client's close. */
  readonly scope: Scope;
  /** When the deadline passes, in milliseconds on the client's clock; `Infinity` without a deadline. */
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
  /** Aborts the attempt when the call ends early, and when its own `timeout` is over. */
  readonly signal: LazySignal;
}

/** A step of the pipeline that sees each call once. */
export type CallHandler = (call: Call) => Promise<DecodedResponse>;

/** A step of the pipeline that sees each attempt. It rejects with a `VoisnapError`. */
export type AttemptHandler = (attempt: Attempt) => Promise<DecodedResponse>;
