/** How long, and how often, a waiter looks. */
export interface WaitOptions<Resource> {
  /** Milliseconds to wait at the most; then a `TimeoutError` that carries the last state. */
  readonly timeout?: number | undefined;
  /** Milliseconds between looks at the start; grows gently. A `Retry-After` of the server wins. */
  readonly interval?: number | undefined;
  /** Ends the wait. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each state that was read. */
  readonly onProgress?: ((resource: Resource) => void) | undefined;
}
