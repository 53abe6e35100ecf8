import { dispose } from '../../shared/disposable.js';
import { captureMap, type MockPart, type Restore } from '../../shared/mock-part.js';

/** A kind of planned items: the start of their ids. */
export type PlannedItemKind = 'fault' | 'override' | 'job' | 'call' | 'target';

/** Items that control planned, such as faults. Another process can remove each by its id. */
export class PlannedItems implements MockPart {
  readonly #byId = new Map<string, Disposable>();
  #count = 0;

  /** Adds a planned item, under an id that this workspace never uses again. */
  add(kind: PlannedItemKind, planned: Disposable): { readonly id: string } {
    this.#count += 1;
    const id = `${kind}_${this.#count}`;
    this.#byId.set(id, planned);
    return { id };
  }

  /** Removes the item with this id; `false` if the kind has none. */
  remove(kind: PlannedItemKind, id: string): boolean {
    const planned = this.#byId.get(id);
    if (!planned || !isOf(kind, id)) return false;
    this.#byId.delete(id);
    dispose(planned);
    return true;
  }

  /** Removes all items of a kind. */
  removeAll(kind: PlannedItemKind): void {
    for (const id of [...this.#byId.keys()]) this.remove(kind, id);
  }

  /** Forgets all items without disposing them: the reset of the mock removes what they planned. */
  reset(): void {
    this.#byId.clear();
  }

  capture(): Restore {
    return captureMap(this.#byId);
  }
}

const isOf = (kind: PlannedItemKind, id: string): boolean => id.startsWith(`${kind}_`);
