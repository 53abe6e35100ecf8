/** How strictly requests and responses are checked: `strict` throws, `warn` logs, `off` does not check. */
export type ValidationMode = 'strict' | 'warn' | 'off';

/** How a call behaves when its rate limit is used up: it waits for the reset, throws, or sends anyway. */
export type RateLimitMode = 'wait' | 'throw' | 'off';

/** The options that a client has and a request can override. */
export interface SharedOptions {
  /**
   * Milliseconds for one attempt, including the fetch of its access token. Default 30 000; `Infinity` for no limit.
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, including the waits between attempts. If a wait would pass the deadline, the call fails
   * at once, with the last failure as `cause`. Default: no limit.
   */
  readonly deadline?: number | undefined;
  /** Most attempts after the first. Default 3; 0 turns retries off. */
  readonly maxRetries?: number | undefined;
  /**
   * Statuses after which a request is sent again. A write that must not happen twice is sent again only if the API itself
   * refused it (the response has `Retry-After` or a problem document), or if you pass an `idempotencyKey`.
   * Default `[429, 503]`.
   */
  readonly retryOn?: readonly number[] | undefined;
  /** Longest wait before a retry, in milliseconds. A call whose `Retry-After` is longer fails at once. Default 60 000. */
  readonly maxRetryDelay?: number | undefined;
  /**
   * What to do when the rate limit is known to be used up. `'wait'` waits for its reset, for each window no longer than
   * `maxRetryDelay`; `'throw'` throws a `RateLimitError`; `'off'` sends the request anyway. Default `'wait'`.
   */
  readonly rateLimit?: RateLimitMode | undefined;
  /**
   * Longest response body, in bytes; a longer one is an error. Parsing blocks the thread for about 40 ms per MiB.
   * Default 16 MiB; `Infinity` for the longest string that the runtime allows, 512 MiB.
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Checks requests and responses against their models. `'strict'` throws for each mismatch; `'warn'` throws for a request
   * that is surely wrong, logs all else, and of the responses checks a sample: the first 20 of each operation, and one in
   * a hundred after them; `'off'` does not use the models. Values that JSON cannot carry, and the outer object of a list,
   * are checked in every mode. Default `'warn'`.
   */
  readonly validation?: ValidationMode | undefined;
}

/**
 * Options of one request, the last argument of each method that sends one. They override the client's. Methods that return
 * a list take `ListOptions`, methods that wait `WaitOptions`.
 */
export interface RequestOptions extends SharedOptions {
  /** Aborts the call, also while it waits before a retry or for a rate limit. Default: none. */
  readonly signal?: AbortSignal | undefined;
  /** Additional headers; `undefined` removes one that the client would send. Default: none. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Additional query parameters, sent unchanged. Default: none. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Additional fields of the JSON body, for fields that the types do not know yet; of an upload, additional fields of its
   * form. Sent unchanged. Objects are merged into those of the body at any depth, all other values replace them.
   * Default: none.
   */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined;
  /**
   * The header `Idempotency-Key`, 1 to 255 printable ASCII characters. If you pass one, you state that the server honours it,
   * so a write whose response was lost is sent again. Default: a random key for each write.
   */
  readonly idempotencyKey?: string | undefined;
  /**
   * Called with the progress of an upload, at most once for each chunk. The next chunk waits for an async function. If the
   * function throws or rejects, the upload ends with that error as the `cause`. Default: none.
   */
  readonly onUploadProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * Called right before each attempt is sent, after all waits for a rate limit, a free place or a token, and awaited within
   * the attempt's `timeout`. When it throws or rejects, the attempt is not sent and the call ends with that error as the
   * `cause`. Use it to write down that a request may reach the API from now on. Default: none.
   */
  readonly beforeSend?: (() => void | Promise<void>) | undefined;
}

/** Progress of an upload. */
export interface UploadProgress {
  /** Bytes of the file that the network has taken. */
  readonly sentBytes: number;
  /** Size of the file in bytes; `undefined` when the source does not tell. */
  readonly totalBytes: number | undefined;
}

/** The options of one request, with the client's and the defaults filled in. */
export interface ResolvedRequestOptions
  extends Readonly<Required<{ [Name in keyof SharedOptions]: NonNullable<SharedOptions[Name]> }>> {
  readonly signal: AbortSignal | undefined;
  readonly beforeSend: RequestOptions['beforeSend'];
  /** Whether the caller passed an idempotency key, and so states that the server honours it. */
  readonly callerIdempotencyKey: boolean;
  /** Whether credentials are added: not if the caller sets or removes the header `authorization`. */
  readonly authenticate: boolean;
}
