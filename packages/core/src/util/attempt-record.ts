/** The outcome of one HTTP attempt of a call. Results and errors list them. */
export interface AttemptRecord {
  /** HTTP status of the response; absent without a response. */
  readonly status?: number;
  /** Error code of the platform or the SDK, if no response came: `ECONNRESET`, `timeout`. */
  readonly code?: string;
  /** Milliseconds from sending to the end. Waiting before it was sent is not included. */
  readonly durationMs: number;
  /** Milliseconds that it waited for a rate limit or `maxConcurrency` before it was sent; absent if it did not wait. */
  readonly pacedMs?: number;
  /** Milliseconds between this attempt and the next one; 0 on the last attempt. */
  readonly delayMs: number;
  /** The API's trace id of the attempt; absent if the response has none. */
  readonly traceId?: string;
}
