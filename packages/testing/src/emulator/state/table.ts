import { copyValue } from '../../shared/copy-value.js';
import { type DeepPartial, mergePatch } from '../../shared/merge.js';
import { captureMap, type Restore } from '../../shared/mock-part.js';
import { assertNoSlips } from '../entities/entity-slips.js';
import { type EntityModel, parseEntity } from '../entities/parse-entity.js';

/** An entity with an id. */
export interface Identified {
  readonly id: string;
}

/** Options of a table. */
export interface TableOptions<Entity extends Identified> extends EntityModel<Entity> {
  /** Fills in the missing fields of a new entity. */
  readonly complete: (partial: DeepPartial<Entity>) => Entity;
  /** Called after an entity has changed, with the stored entity. Do not modify it. */
  readonly onUpdate?: (entity: Readonly<Entity>) => void;
  /** Called after an entity was deleted. */
  readonly onDelete?: (entity: Entity) => void;
}

/** Stored entities of one kind, in the order of their insertion. Methods return copies. */
export class Table<Entity extends Identified> {
  readonly #options: TableOptions<Entity>;
  readonly #entities = new Map<string, Entity>();

  constructor(options: TableOptions<Entity>) {
    this.#options = options;
  }

  /** Name of an entity in messages: `agent`. */
  get name(): string {
    return this.#options.name;
  }

  /** Number of stored entities. */
  get size(): number {
    return this.#entities.size;
  }

  /** Returns all entities. */
  all(): Entity[] {
    return copyValue([...this.#entities.values()]);
  }

  /**
   * Returns the entity with this id; `undefined` if there is none.
   * @param id - id of the entity.
   */
  get(id: string): Entity | undefined {
    return copyValue(this.#entities.get(id));
  }

  /**
   * Whether an entity has this id.
   * @param id - id of the entity.
   */
  has(id: string): boolean {
    return this.#entities.has(id);
  }

  /**
   * Stores a new entity. Missing fields are filled in as in a fixture.
   * @throws TypeError when it does not match the model, or a field or value is a typo of a known one.
   * @throws Error when the id exists already.
   */
  insert(partial: DeepPartial<Entity> = {} as DeepPartial<Entity>): Entity {
    assertNoSlips(this.#options, partial);
    return this.add(this.#options.complete(partial));
  }

  /**
   * Stores a complete entity without filling in fields. Throws as `insert` does.
   * @param whole - the entity, with all fields that its model requires.
   */
  add(whole: Entity): Entity {
    const entity = parseEntity(this.#options, whole);
    if (this.#entities.has(entity.id)) {
      throw new Error(
        `The ${this.#options.name} ${entity.id} already exists. Update it, or insert another id.`,
      );
    }
    this.#entities.set(entity.id, entity);
    return copyValue(entity);
  }

  /**
   * Changes some fields: objects are merged, arrays and free-form maps replaced.
   * @param id - id of the entity.
   * @throws Error when no entity has the id.
   * @throws TypeError when the result does not match the model, a field or value is a typo of a known one, or
   * the id would change.
   */
  update(id: string, patch: DeepPartial<Entity>): Entity {
    if (this.has(id)) assertNoSlips(this.#options, patch);
    return this.change(id, patch);
  }

  /**
   * Changes some fields as `update` does, without looking for typos: requests and scripts were checked with
   * their own models.
   * @param id - id of the entity.
   */
  change(id: string, patch: DeepPartial<Entity>): Entity {
    const before = this.#entities.get(id);
    if (!before) throw new Error(`No ${this.#options.name} has the id ${id}.`);
    if ((patch as Partial<Identified>).id !== undefined && patch.id !== id) {
      throw new TypeError(
        `The id of ${this.#options.name} ${id} cannot change. Insert another entity instead.`,
      );
    }
    const entity = parseEntity(this.#options, { ...mergePatch(before, patch), id });
    this.#entities.set(id, entity);
    this.#options.onUpdate?.(entity);
    return copyValue(entity);
  }

  /**
   * Deletes an entity. Returns `false` if there was none.
   * @param id - id of the entity.
   */
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

  /** Returns the stored entities without copying, for fast reads. Do not modify them. */
  rows(): readonly Readonly<Entity>[] {
    return [...this.#entities.values()];
  }
}
