/** How strictly models are enforced. */
export type ValidationMode = 'strict' | 'warn' | 'off';

/** What a call does when its rate limit is known to be spent. */
export type RateLimitMode = 'wait' | 'throw' | 'off';

/** The options that a client has and a request overrides. */
export interface SharedOptions {
  /**
   * Milliseconds for one attempt: its access token, where one has to be fetched, headers and body.
   * Default 30 000; `Infinity` turns it off.
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, its waits between attempts included. A wait that would pass it
   * is not begun: the call fails at once, with the last failure as `cause`. Default: none.
   */
  readonly deadline?: number | undefined;
  /** Attempts after the first. Default 3; 0 turns retries off. */
  readonly maxRetries?: number | undefined;
  /**
   * Statuses that are sent again. A write that must not happen twice is sent again only where the API
   * itself refused it (`Retry-After`, or its problem document), or with an `idempotencyKey` of yours.
   * Default `[429, 503]`.
   */
  readonly retryOn?: readonly number[] | undefined;
  /** Longest wait before a retry, in milliseconds. A longer `Retry-After` fails at once. Default 60 000. */
  readonly maxRetryDelay?: number | undefined;
  /**
   * When the rate limit is known to be spent: `'wait'` for its reset, for each window no longer than
   * `maxRetryDelay`; `'throw'` a `RateLimitError` at once; `'off'` sends all the same. Default `'wait'`.
   */
  readonly rateLimit?: RateLimitMode | undefined;
  /**
   * Longest response body that is read, in bytes; a longer one is an error. Parsing takes about 40 ms of
   * CPU for each MiB, in which nothing else runs. Default 16 MiB; `Infinity` for as much as a string can
   * hold, 512 MiB.
   */
  readonly maxResponseBytes?: number | undefined;
  /** Default `'warn'`. */
  readonly validation?: ValidationMode | undefined;
}

/**
 * Options of one request, the last argument of each method that sends one; each overrides the client's. Lists take
 * `ListOptions`, and the methods that wait `WaitOptions`.
 */
export interface RequestOptions extends SharedOptions {
  /** Aborts the call, also while it waits between attempts. */
  readonly signal?: AbortSignal | undefined;
  /** Further headers; `undefined` drops one that the client would send. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Further query parameters, beside those that the method sets. Sent as they are. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Further fields of the JSON body, for what the API takes and the types do not know. Sent as they
   * are: objects are merged with those of the body at any depth, everything else takes its place. Of an
   * upload, further fields of its form.
   */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Sent as `Idempotency-Key`. Passing your own states that the server honours it, so that a write
   * whose answer was lost is sent again. Default: a random one for each write.
   */
  readonly idempotencyKey?: string | undefined;
  /**
   * Progress of an upload, at most once for each chunk handed to the network. The next chunk waits for an
   * async function; when it throws or rejects, the upload ends with that as the cause.
   */
  readonly onUploadProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** How far an upload is. */
export interface UploadProgress {
  readonly sentBytes: number;
  /** `undefined` when the source does not tell its size. */
  readonly totalBytes: number | undefined;
}

/** The options of one request after the client's and the defaults. */
export interface ResolvedRequestOptions
  extends Readonly<Required<{ [Name in keyof SharedOptions]: NonNullable<SharedOptions[Name]> }>> {
  readonly signal: AbortSignal | undefined;
  /** Set by the caller: stated to be honoured by the server. */
  readonly callerIdempotencyKey: boolean;
  /** Whether credentials are added. Not when the caller set, or dropped, `authorization`. */
  readonly authenticate: boolean;
}
