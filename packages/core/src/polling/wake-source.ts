/** How often to poll after a wake: `once`, or at the normal pace until the wait is over. */
export type WakeKind = 'once' | 'until-over';

/** What a wake source tells the wait that listens to it. Both may be called at any time, in any number. */
export interface WakeListener {
  /**
   * A poll is worthwhile now. The wait still keeps its `interval` between two polls.
   *
   * @param kind - how often to poll.
   */
  wake(kind: WakeKind): void;
  /**
   * No wake will come any more: the wait logs a warning and polls at its normal pace.
   *
   * @param failure - why the source failed. Default: it ended as it should.
   */
  end(failure?: { readonly cause: unknown }): void;
}

/**
 * Tells a wait when a poll is worthwhile, so that it polls rarely by itself. It serves one wait, and again when that wait is
 * resumed.
 */
export interface WakeSource<Value> {
  /**
   * Shortest time between two polls that no wake has caused, in milliseconds: at least the `interval` of the wait. Grows by a
   * fifth each time, up to five times as long. Default 30 000, or the `interval` if that is longer.
   */
  readonly safetyInterval?: number | undefined;
  /**
   * Starts to listen.
   *
   * @param listener - whom to wake.
   * @returns a function that stops it.
   * @throws VoisnapError when it cannot listen; nothing is sent then.
   */
  listen(listener: WakeListener): () => void;
  /**
   * Receives the resource as it was created, and as each poll finds it. It may wake the wait.
   *
   * @param value - the resource.
   */
  learn(value: Value): void;
}
