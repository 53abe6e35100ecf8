import { findSlip, findValueSlip, shapeOf, toDotPath } from '@voisnap/types/contract';
import * as z from 'zod';
import { showValue } from '../../shared/show-value.js';
import type { EntityModel } from './parse-entity.js';

/** A typo in an entity of a test: a name or value that is nearly a known one. */
export interface EntitySlip {
  /** Where it is: `['voice', 'provider']`. */
  readonly path: readonly (string | number)[];
  /** The mistake, as a sentence. */
  readonly message: string;
}

type AnyModel = Pick<EntityModel<unknown>, 'name'> & { readonly schema: object };
type Path = EntitySlip['path'];

/**
 * Finds names and values that are nearly known ones, at any depth. Other unknown names and values pass: the
 * API may have more than the model.
 */
export function findEntitySlips(
  { name, schema }: AnyModel,
  entity: object,
  extra: readonly string[] = [],
): EntitySlip[] {
  const walk = (type: z.ZodType, value: unknown, path: Path): EntitySlip[] => {
    if (type instanceof z.ZodOptional || type instanceof z.ZodNullable) {
      return walk(type.unwrap() as z.ZodType, value, path);
    }
    if (typeof value === 'string') {
      const meant = findValueSlip(type, value);
      if (meant === undefined) return [];
      const shown = `${toDotPath(path)} of ${name} is ${JSON.stringify(value)}`;
      return [{ path, message: `${shown}, an unknown value. Did you mean "${meant}"?` }];
    }
    if (type instanceof z.ZodArray && Array.isArray(value)) {
      return value.flatMap((item, index) =>
        walk(type.element as z.ZodType, item, [...path, index]),
      );
    }
    if (type instanceof z.ZodObject && typeof value === 'object' && value !== null) {
      return walkFields(type, value, path);
    }
    return [];
  };
  const walkFields = (type: z.ZodObject, value: object, path: Path): EntitySlip[] => {
    const shape = shapeOf(type);
    const known = [...Object.keys(shape), ...(path.length === 0 ? extra : [])];
    return Object.entries(value).flatMap(([field, held]) => {
      const at = [...path, field];
      if (Object.hasOwn(shape, field)) return walk(shape[field] as z.ZodType, held, at);
      const meant = known.includes(field) ? undefined : findSlip(field, known);
      if (meant === undefined) return [];
      const nearest = toDotPath([...path, meant]);
      const message = `The model of ${name} has no field "${toDotPath(at)}". Did you mean "${nearest}"?`;
      return [{ path: at, message }];
    });
  };
  return schema instanceof z.ZodObject ? walkFields(schema, entity, []) : [];
}

/**
 * Checks that an entity of a test is an object without typos.
 * @throws TypeError that names the first typo and the known name.
 */
export function assertNoSlips(model: AnyModel, entity: unknown): void {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
    const shown = showValue(entity);
    throw new TypeError(`The ${model.name} must be an object; got ${shown}.`);
  }
  const [first] = findEntitySlips(model, entity);
  if (first) throw new TypeError(first.message);
}
