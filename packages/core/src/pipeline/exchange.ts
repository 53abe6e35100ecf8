import type { ResolvedCallOptions } from '../options/call-options.js';
import type { WireRequest } from '../transport/transport.js';
import type { AttemptRecord } from '../util/attempt-record.js';
import type { Operation } from '../util/operation.js';

/** One logical call: what the caller asked for, however many attempts it takes. */
export interface Call {
  readonly operation: Operation;
  /** The request without credentials: those are added to each attempt. */
  readonly request: WireRequest;
  readonly options: ResolvedCallOptions;
  /** Grows by one with each attempt that ended. */
  readonly attempts: AttemptRecord[];
}

/** One HTTP attempt of a call. */
export interface Attempt {
  readonly call: Call;
  /** 1 for the first. */
  readonly number: number;
  readonly request: WireRequest;
  readonly signal: AbortSignal;
}

/** An answer with a 2xx status, decoded from JSON but not yet checked against a model. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` for an answer without a body. */
  readonly data: unknown;
}

/** A step that sees the whole call once. */
export type CallHandler = (call: Call) => Promise<Answer>;

/** A step that sees every attempt. Failures are thrown as `VoisnapError`s. */
export type AttemptHandler = (attempt: Attempt) => Promise<Answer>;
