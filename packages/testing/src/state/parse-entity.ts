import * as z from 'zod';
import { copyValue } from './copy-value.js';

/** What checks an entity, and how messages call it. */
export interface EntityModel<Entity> {
  readonly name: string;
  readonly schema: z.ZodType<Entity>;
}

/**
 * Checks an entity with its model and gives a copy.
 * @throws TypeError with every mismatch and its place.
 */
export function parseEntity<Entity>(model: EntityModel<Entity>, entity: unknown): Entity {
  const parsed = model.schema.safeParse(entity);
  if (parsed.success) return copyValue(parsed.data);
  throw new TypeError(
    `This ${model.name} does not fit its model in @voisnap/types:\n${z.prettifyError(parsed.error)}`,
    { cause: parsed.error },
  );
}
