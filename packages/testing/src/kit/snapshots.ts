/** The state of one mock at a moment. Only that mock can restore it. */
export interface MockSnapshot {
  /** When it was taken, by the mock's clock. */
  readonly at: Date;
}

/** The snapshots of one mock. */
export class Snapshots {
  readonly #restores = new WeakMap<MockSnapshot, () => void>();

  /** Makes a snapshot from the function that restores it. */
  add(at: Date, restore: () => void): MockSnapshot {
    const snapshot: MockSnapshot = Object.freeze({ at });
    this.#restores.set(snapshot, restore);
    return snapshot;
  }

  /**
   * Restores a snapshot.
   * @throws TypeError when it was not taken by this mock.
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
