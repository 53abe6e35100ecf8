/** Most snapshots that a workspace keeps. */
const mostSnapshots = 100;

/** A snapshot that a workspace keeps. */
export interface KeptSnapshot {
  readonly name: string;
  /** When it was taken, by the mock's clock, ISO 8601. */
  readonly at: string;
}

interface Restorable extends KeptSnapshot {
  readonly restore: () => void;
}

/** Keeps the snapshots of a workspace, each by its name. */
export class KeptSnapshots {
  readonly #byName = new Map<string, Restorable>();
  #count = 0;

  get all(): readonly KeptSnapshot[] {
    return [...this.#byName.values()].map(({ name, at }) => ({ name, at }));
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  /**
   * Keeps a snapshot, in place of one that has its name.
   * @param name default: `snapshot_1`, `snapshot_2`, …
   * @throws RangeError when there are too many.
   */
  keep(name: string | undefined, take: () => Omit<Restorable, 'name'>): KeptSnapshot {
    if (this.#byName.size >= mostSnapshots && !this.#byName.has(name ?? '')) {
      throw new RangeError(
        `This workspace keeps ${mostSnapshots} snapshots already. Delete some, or take a name again: the newest holds.`,
      );
    }
    const { at, restore } = take();
    const kept = { name: name ?? this.#newName(), at };
    this.#byName.set(kept.name, { ...kept, restore });
    return kept;
  }

  /** Goes back to a snapshot; `undefined` where there is none with this name. */
  restore(name: string): KeptSnapshot | undefined {
    const found = this.#byName.get(name);
    if (!found) return undefined;
    found.restore();
    return { name: found.name, at: found.at };
  }

  /** Deletes a snapshot; `false` where there is none with this name. */
  delete(name: string): boolean {
    return this.#byName.delete(name);
  }

  clear(): void {
    this.#byName.clear();
  }

  #newName(): string {
    this.#count += 1;
    const name = `snapshot_${this.#count}`;
    return this.#byName.has(name) ? this.#newName() : name;
  }
}
