/** How long to wait for something, and how to follow it. What waiters take from their callers. */
export interface WaitOptions<Value> {
  /**
   * Milliseconds before the second look; the pause grows by a fifth each time, to five times as long.
   * A `Retry-After` on an answer wins. Default 2 000.
   */
  readonly interval?: number | undefined;
  /** Milliseconds to wait at the most, requests included. Default 300 000; `Infinity` for no limit. */
  readonly timeout?: number | undefined;
  /** Ends the waiting, also between two looks. */
  readonly signal?: AbortSignal | undefined;
  /** Called with what each look found, the last one included. What it throws ends the waiting. */
  readonly onProgress?: ((value: Value) => void) | undefined;
}

/** What to look at, and when to stop. */
export interface PollOptions<Value> extends WaitOptions<Value> {
  /**
   * Takes one look. Pass the signal on to the request, so that it ends with the waiting. Where a
   * `RequestPromise` is given back, its `Retry-After` sets the pace.
   */
  readonly read: (options: { readonly signal: AbortSignal }) => PromiseLike<Value>;
  /** Whether what is waited for has happened. */
  readonly isDone: (value: Value) => boolean;
  /** Whether it can no longer happen. Anything else, an unknown status too, is waited on. */
  readonly isFailed?: ((value: Value) => boolean) | undefined;
  /** What is waited for, for messages: `document kb_1 to be indexed`. */
  readonly goal?: string | undefined;
}
