import type { RequestSent } from '../util/request-sent.js';

/** The request that an error is about. */
export interface ErrorRequest {
  readonly method: string;
  readonly url: string;
  /** 1 for the first attempt of the call. */
  readonly attempt: number;
}

/** The fields of an error that are known when it is created. All are optional. */
export interface ErrorContext {
  readonly status?: number | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly type?: string | undefined;
  readonly traceId?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly request?: ErrorRequest | undefined;
  readonly requestSent?: RequestSent | undefined;
  readonly cause?: unknown;
}

/** A problem with one field. */
export interface FieldError {
  /** Dotted path: `voice.stability`, `tags.0`. Empty when the problem concerns the whole input. */
  readonly field: string;
  readonly message: string;
}
