import { dispose } from '../../shared/disposable.js';
import { captureMap, type MockPart, type Restore } from '../../shared/mock-part.js';

/** What can be taken back: the beginning of its id. */
export type PlannedItemKind = 'fault' | 'override' | 'job' | 'call' | 'target';

/** Knows what was planned from another process and holds until it is taken back, each by an id. */
export class PlannedItems implements MockPart {
  readonly #byId = new Map<string, Disposable>();
  #count = 0;

  /** Keeps what was planned, under an id that this workspace never has again. */
  add(kind: PlannedItemKind, planned: Disposable): { readonly id: string } {
    this.#count += 1;
    const id = `${kind}_${this.#count}`;
    this.#byId.set(id, planned);
    return { id };
  }

  /** Takes back what has this id; `false` where there is none of the kind. */
  remove(kind: PlannedItemKind, id: string): boolean {
    const planned = this.#byId.get(id);
    if (!planned || !isOf(kind, id)) return false;
    this.#byId.delete(id);
    dispose(planned);
    return true;
  }

  /** Takes back all of a kind. */
  removeAll(kind: PlannedItemKind): void {
    for (const id of [...this.#byId.keys()]) this.remove(kind, id);
  }

  /** Forgets all, as what was planned is gone. */
  reset(): void {
    this.#byId.clear();
  }

  /** Captures what is planned. */
  capture(): Restore {
    return captureMap(this.#byId);
  }
}

const isOf = (kind: PlannedItemKind, id: string): boolean => id.startsWith(`${kind}_`);
