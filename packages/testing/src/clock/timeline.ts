/** Something that happens at a moment of the mock's time. */
export interface TimelineEntry {
  /** Milliseconds since the Unix epoch. */
  at: number;
  /** A job is the mock's own work, a sleeper waits for time to pass, a timer guards other work. */
  readonly kind: 'job' | 'sleeper' | 'timer';
  readonly run: () => void;
  /** Called instead of `run` when the mock closes first. */
  readonly abandon?: () => void;
}

/** What is going to happen, in the order of time and, at one moment, of arrival. */
export class Timeline {
  #entries: TimelineEntry[] = [];

  /** What happens next. */
  get next(): TimelineEntry | undefined {
    return this.#entries[0];
  }

  has(kind: TimelineEntry['kind']): boolean {
    return this.#entries.some((entry) => entry.kind === kind);
  }

  /** Adds an entry; the returned function takes it back. */
  add(entry: TimelineEntry): () => void {
    const index = this.#entries.findLastIndex(({ at }) => at <= entry.at) + 1;
    this.#entries.splice(index, 0, entry);
    return () => this.remove(entry);
  }

  remove(entry: TimelineEntry): void {
    const index = this.#entries.indexOf(entry);
    if (index >= 0) this.#entries.splice(index, 1);
  }

  /** Forgets all jobs and moves the rest by `milliseconds`. */
  moveBy(milliseconds: number): void {
    const kept = this.#entries.filter(({ kind }) => kind !== 'job');
    for (const entry of kept) entry.at += milliseconds;
    this.#entries = kept;
  }

  /** Takes everything off. */
  clear(): readonly TimelineEntry[] {
    return this.#entries.splice(0);
  }
}
