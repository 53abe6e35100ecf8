/** How a mock was at a moment; it holds for that mock alone. */
export interface MockSnapshot {
  /** When it was taken, by the mock's clock. */
  readonly at: Date;
}

/** Knows the snapshots of one mock. */
export class Snapshots {
  readonly #restores = new WeakMap<MockSnapshot, () => void>();

  /** Makes a snapshot from what goes back to it. */
  add(at: Date, restore: () => void): MockSnapshot {
    const snapshot: MockSnapshot = Object.freeze({ at });
    this.#restores.set(snapshot, restore);
    return snapshot;
  }

  /**
   * Goes back to a snapshot.
   * @throws TypeError when it is none of this mock.
   */
  restore(snapshot: MockSnapshot): void {
    const restore = this.#restores.get(snapshot);
    if (!restore) {
      throw new TypeError(
        'restore() takes a snapshot of the same mock. Pass the object that snapshot() returned, not a copy.',
      );
    }
    restore();
  }
}
