import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveUpdates } from './live-updates.js';

/** Waits for changes of some topics, until a signal ends it. Changes between two waits count as one. */
export class ChangeSignal {
  readonly #ended: AbortSignal;
  #changed = false;
  #wake: () => void = () => undefined;

  constructor(live: LiveUpdates, topics: readonly string[], ended: AbortSignal) {
    this.#ended = ended;
    const unsubscribe = live.subscribe(topics, () => {
      this.#changed = true;
      this.#wake();
    });
    const end = (): void => {
      unsubscribe();
      this.#wake();
    };
    if (ended.aborted) end();
    else ended.addEventListener('abort', end, { once: true });
  }

  /** Resolves at a change, after `timeoutMs`, or at the end. */
  async wait(timeoutMs: number | undefined): Promise<void> {
    if (!this.#changed && !this.#ended.aborted) await this.#sleep(timeoutMs);
    this.#changed = false;
  }

  /** Resolves after `pauseMs`, or at the end. A change does not shorten it, and the next `wait` tells of it. */
  async pause(pauseMs: number): Promise<void> {
    await sleep(pauseMs, undefined, { signal: this.#ended }).catch(() => undefined);
  }

  #sleep(timeoutMs: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = timeoutMs === undefined ? undefined : setTimeout(resolve, timeoutMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
