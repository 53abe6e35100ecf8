/** What became of one HTTP attempt of a call; on results and on errors. */
export interface AttemptRecord {
  /** HTTP status, where the API answered. */
  readonly status?: number;
  /** Error code of the platform or the SDK, where it did not: `ECONNRESET`, `timeout`. */
  readonly code?: string;
  /** From its sending to its end; what it waited for its turn before is not in it. */
  readonly durationMs: number;
  /** How long it waited for its turn before it was sent, for a rate limit or `maxConcurrency`; absent where it did not. */
  readonly pacedMs?: number;
  /** How long was waited after this attempt before the next one; 0 on the last. */
  readonly delayMs: number;
  /** The API's trace id of the attempt, where it gave one. */
  readonly traceId?: string;
}
