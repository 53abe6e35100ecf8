import { prettifyError } from '@voisnap/types';
import type { z } from 'zod';
import { copyValue } from '../../shared/copy-value.js';
import { findDroppedKeys } from '../../shared/find-dropped-keys.js';

/** The schema of an entity and its name in messages. */
export interface EntityModel<Entity> {
  readonly name: string;
  readonly schema: z.ZodType<Entity>;
}

/** An entity that does not match its model. */
export class EntityMismatch extends TypeError {
  override readonly cause: z.ZodError;

  constructor(modelName: string, cause: z.ZodError) {
    super(`This ${modelName} does not match its model in @voisnap/types:\n${prettifyError(cause)}`);
    this.cause = cause;
  }
}

/**
 * Checks an entity with its model and returns a copy.
 * @throws EntityMismatch, a TypeError, that lists every mismatch with its path.
 * @throws TypeError for a key `__proto__` outside of free-form maps.
 */
export function parseEntity<Entity>(model: EntityModel<Entity>, entity: unknown): Entity {
  const parsed = model.schema.safeParse(entity);
  if (!parsed.success) throw new EntityMismatch(model.name, parsed.error);
  const [dropped] = findDroppedKeys(entity, parsed.data);
  if (dropped === undefined) return copyValue(parsed.data);
  throw new TypeError(
    `This ${model.name} has a key that is not allowed: ${dropped.map(String).join('.')}. Remove it.`,
  );
}
