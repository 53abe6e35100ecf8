import type { RequestSent } from '../util/request-sent.js';

/** The request that an error is about. */
export interface ErrorRequest {
  readonly method: string;
  readonly url: string;
  /** 1 for the first attempt of the call. */
  readonly attempt: number;
}

/** What is known when an error is created. All fields are optional. */
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

/** What is wrong with one field. */
export interface FieldError {
  /** Dotted path: `voice.stability`, `tags.0`. Empty when the problem concerns the whole input. */
  readonly field: string;
  readonly message: string;
}
