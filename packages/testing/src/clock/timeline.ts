/** Something that runs at a moment of the mock's time. */
export interface TimelineEntry {
  /** Milliseconds since the Unix epoch. */
  at: number;
  /** `job`: the mock's own work. `sleeper`: code that waits for time to pass. `timer`: a timeout of other work. */
  readonly kind: 'job' | 'sleeper' | 'timer';
  readonly run: () => void;
  /** Called instead of `run` when the mock is closed. */
  readonly abandon?: () => void;
}

/** Future entries, in the order of their times; entries of one moment in the order of their arrival. */
export class Timeline {
  #entries: TimelineEntry[] = [];

  /** The next entry. */
  get next(): TimelineEntry | undefined {
    return this.#entries[0];
  }

  has(kind: TimelineEntry['kind']): boolean {
    return this.#entries.some((entry) => entry.kind === kind);
  }

  /** Adds an entry; the returned function removes it. */
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

  /** Removes and returns all entries. */
  clear(): readonly TimelineEntry[] {
    return this.#entries.splice(0);
  }
}
