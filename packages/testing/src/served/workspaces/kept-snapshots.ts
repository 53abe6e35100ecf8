/** How many snapshots a workspace keeps. */
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

/** The snapshots of a workspace, by name. */
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
   * Takes a snapshot. It replaces one with the same name.
   * @param name default: `snapshot_1`, `snapshot_2`, …
   * @throws RangeError when the workspace keeps too many.
   */
  keep(name: string | undefined, take: () => Omit<Restorable, 'name'>): KeptSnapshot {
    if (this.#byName.size >= mostSnapshots && !this.#byName.has(name ?? '')) {
      throw new RangeError(
        `This workspace keeps ${mostSnapshots} snapshots already. Delete some, or use the same name again: it replaces the snapshot.`,
      );
    }
    const { at, restore } = take();
    const kept = { name: name ?? this.#newName(), at };
    this.#byName.set(kept.name, { ...kept, restore });
    return kept;
  }

  /** Restores a snapshot; `undefined` if none has this name. */
  restore(name: string): KeptSnapshot | undefined {
    const found = this.#byName.get(name);
    if (!found) return undefined;
    found.restore();
    return { name: found.name, at: found.at };
  }

  /** Deletes a snapshot; `false` if none has this name. */
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
