import { copyValue } from '../../shared/copy-value.js';
import { type DeepPartial, mergePatch } from '../../shared/merge.js';
import { captureMap, type Restore } from '../../shared/mock-part.js';
import { assertNoSlips } from '../entities/entity-slips.js';
import { type EntityModel, parseEntity } from '../entities/parse-entity.js';

/** Anything that the API knows by an id. */
export interface Identified {
  readonly id: string;
}

/** What a table needs to know about its entities. */
export interface TableOptions<Entity extends Identified> extends EntityModel<Entity> {
  /** Fills in what a new entity leaves out. */
  readonly complete: (partial: DeepPartial<Entity>) => Entity;
  /** Told after an entity changed: the stored one, not to be changed. */
  readonly onUpdate?: (entity: Readonly<Entity>) => void;
  /** Told after an entity was deleted. */
  readonly onDelete?: (entity: Entity) => void;
}

/** The stored entities of one kind, in the order of their insertion. Answers are copies. */
export class Table<Entity extends Identified> {
  readonly #options: TableOptions<Entity>;
  readonly #entities = new Map<string, Entity>();

  constructor(options: TableOptions<Entity>) {
    this.#options = options;
  }

  /** What messages call an entity: `agent`. */
  get name(): string {
    return this.#options.name;
  }

  /** How many entities are stored. */
  get size(): number {
    return this.#entities.size;
  }

  /** Every entity. */
  all(): Entity[] {
    return copyValue([...this.#entities.values()]);
  }

  /** The entity with this id, if there is one. */
  get(id: string): Entity | undefined {
    return copyValue(this.#entities.get(id));
  }

  has(id: string): boolean {
    return this.#entities.has(id);
  }

  /**
   * Stores a new entity; what is left out is filled in as a fixture would be.
   * @throws TypeError when it does not fit the model, or a field or value is a slip.
   * @throws Error when its id is taken.
   */
  insert(partial: DeepPartial<Entity> = {} as DeepPartial<Entity>): Entity {
    assertNoSlips(this.#options, partial);
    return this.add(this.#options.complete(partial));
  }

  /** Stores a whole entity, and fills in nothing. Throws as `insert` does. */
  add(whole: Entity): Entity {
    const entity = parseEntity(this.#options, whole);
    if (this.#entities.has(entity.id)) {
      throw new Error(
        `There is ${this.#options.name} ${entity.id} already: update it, or insert another id.`,
      );
    }
    this.#entities.set(entity.id, entity);
    return copyValue(entity);
  }

  /**
   * Changes some fields: objects are merged, arrays and free-form maps replaced.
   * @throws Error when no entity has the id.
   * @throws TypeError when the changed entity does not fit the model, a field or value is a slip, or the
   * id would change.
   */
  update(id: string, patch: DeepPartial<Entity>): Entity {
    if (this.has(id)) assertNoSlips(this.#options, patch);
    return this.change(id, patch);
  }

  /**
   * Changes some fields as `update` does, and refuses no slip: what requests and scripts say is checked
   * with their own models, which have fewer names than this one.
   */
  change(id: string, patch: DeepPartial<Entity>): Entity {
    const before = this.#entities.get(id);
    if (!before) throw new Error(`There is no ${this.#options.name} ${id} to update.`);
    if ((patch as Partial<Identified>).id !== undefined && patch.id !== id) {
      throw new TypeError(`The ${this.#options.name} ${id} keeps its id: insert another instead.`);
    }
    const entity = parseEntity(this.#options, { ...mergePatch(before, patch), id });
    this.#entities.set(id, entity);
    this.#options.onUpdate?.(entity);
    return copyValue(entity);
  }

  /** Removes an entity; `false` when there was none. */
  delete(id: string): boolean {
    const entity = this.#entities.get(id);
    if (!entity) return false;
    this.#entities.delete(id);
    this.#options.onDelete?.(entity);
    return true;
  }

  /** Captures what is stored. Restoring it calls no `onUpdate` or `onDelete`. */
  capture(): Restore {
    return captureMap(this.#entities);
  }

  /** The stored entities themselves, without copying: for reading in bulk, not to be changed. */
  rows(): readonly Readonly<Entity>[] {
    return [...this.#entities.values()];
  }
}
