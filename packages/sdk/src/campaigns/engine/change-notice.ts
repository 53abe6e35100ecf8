/** Lets several waiters wait for the next change of something. */
export class ChangeNotice {
  #controller = new AbortController();

  /** Aborts at the next change. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Wakes all waiters. */
  notify(): void {
    const notified = this.#controller;
    this.#controller = new AbortController();
    notified.abort();
  }

  /** Resolves at the next change. */
  next(): Promise<void> {
    const { signal } = this.#controller;
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
