import type { MockPart, Restore } from '../../shared/mock-part.js';
import type { BoundedLog, LogBudget } from './log-budget.js';
import type { LoggedRequest } from './logged-request.js';

/** The limits of a log. */
export interface LogBounds {
  /** How many requests it keeps. */
  readonly maxRequests: number;
  /** A limit that it shares with other logs. Default: none. */
  readonly budget?: LogBudget | undefined;
  /** Called when it forgets its first request, and again after each clear. */
  readonly onForget?: (() => void) | undefined;
}

/** The requests of a log, oldest first, within its limits. */
export class LogEntries implements BoundedLog, MockPart {
  readonly #bounds: LogBounds;
  readonly #sizes = new WeakMap<LoggedRequest, number>();
  #entries: LoggedRequest[] = [];
  #bytes = 0;
  #forgotten = 0;

  constructor(bounds: LogBounds) {
    this.#bounds = bounds;
  }

  /** The requests themselves, without copying. */
  get all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  /** How many requests were forgotten. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** Adds a request. @param size its approximate size in memory, in bytes. */
  add(entry: LoggedRequest, size: number): void {
    this.#sizes.set(entry, size);
    this.#entries.push(entry);
    this.#bytes += size;
    this.#bounds.budget?.add(this, size);
    if (this.#entries.length > this.#bounds.maxRequests) this.forgetOldest();
  }

  forgetOldest(): number {
    const [oldest] = this.#entries;
    if (oldest === undefined || this.#entries.length === 1) return 0;
    this.#entries.shift();
    this.#forgotten += 1;
    const size = this.#sizes.get(oldest) ?? 0;
    this.#bytes -= size;
    this.#bounds.budget?.set(this, this.#bytes);
    if (this.#forgotten === 1) this.#bounds.onForget?.();
    return size;
  }

  reset(): void {
    this.#replace([], 0);
  }

  capture(): Restore {
    const [entries, forgotten] = [[...this.#entries], this.#forgotten];
    return () => this.#replace([...entries], forgotten);
  }

  #replace(entries: LoggedRequest[], forgotten: number): void {
    this.#entries = entries;
    this.#forgotten = forgotten;
    this.#bytes = entries.reduce((sum, entry) => sum + (this.#sizes.get(entry) ?? 0), 0);
    this.#bounds.budget?.set(this, this.#bytes);
  }
}
