import type { RequestSent } from '../util/request-sent.js';

/** The request that an error is about. */
export interface ErrorRequest {
  /** Method of the request: `POST`. */
  readonly method: string;
  /** URL of the request, with its query. */
  readonly url: string;
  /** 1 for the first attempt of the call. */
  readonly attempt: number;
}

/** The fields of an error that are known when it is created. All are optional. */
export interface ErrorContext {
  /** Status of the response. */
  readonly status?: number | undefined;
  /** The problem's `title`. */
  readonly title?: string | undefined;
  /** The problem's `detail`. */
  readonly detail?: string | undefined;
  /** The problem's `type`, a URI. */
  readonly type?: string | undefined;
  /** The problem's `traceId`. */
  readonly traceId?: string | undefined;
  /** Headers of the response. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Body of the response, parsed if it is JSON. */
  readonly body?: unknown;
  /** The attempt that failed. */
  readonly request?: ErrorRequest | undefined;
  /** Whether the API may have received the request. */
  readonly requestSent?: RequestSent | undefined;
  /** The error behind this one. */
  readonly cause?: unknown;
}

/** A problem with one field. */
export interface FieldError {
  /** Dotted path: `voice.stability`, `tags.0`. Empty when the problem concerns the whole input. */
  readonly field: string;
  /** What is wrong with the field. */
  readonly message: string;
}
