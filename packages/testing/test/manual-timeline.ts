import type { TenantClock } from '../src/emulator/state/tenant.js';

/** A clock that stands still until a test moves it, and then runs what falls due at once. */
export class ManualTimeline implements TenantClock {
  #now: number;
  #entries: { readonly at: number; readonly run: () => void }[] = [];

  constructor(start: number | string) {
    this.#now = new Date(start).getTime();
  }

  now(): number {
    return this.#now;
  }

  iso(): string {
    return new Date(this.#now).toISOString();
  }

  /** Runs what falls due in the next `milliseconds`, in order, each at its own moment. */
  moveBy(milliseconds: number): void {
    const target = this.#now + milliseconds;
    for (let next = this.#takeNext(target); next; next = this.#takeNext(target)) {
      this.#now = next.at;
      next.run();
    }
    this.#now = target;
  }

  schedule(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.#now + milliseconds, run };
    this.#entries.push(entry);
    return () => {
      this.#entries = this.#entries.filter((each) => each !== entry);
    };
  }

  #takeNext(target: number) {
    const [next] = this.#entries
      .filter(({ at }) => at <= target)
      .sort((one, other) => one.at - other.at);
    if (next) this.#entries = this.#entries.filter((each) => each !== next);
    return next;
  }
}
