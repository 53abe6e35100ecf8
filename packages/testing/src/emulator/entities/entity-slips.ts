import { findSlip, findValueSlip, shapeOf, toDotPath } from '@voisnap/types/contract';
import * as z from 'zod';
import { showValue } from '../../shared/show-value.js';
import type { EntityModel } from './parse-entity.js';

/** A field that a test gave, whose name or value is a slip of one that the model knows. */
export interface EntitySlip {
  /** Where it is: `['voice', 'provider']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong, as a sentence. */
  readonly message: string;
}

type AnyModel = Pick<EntityModel<unknown>, 'name'> & { readonly schema: object };
type Path = EntitySlip['path'];

/**
 * Finds the fields that are slips of those that a model has, and the values that are slips of known
 * ones, at any depth. Other fields and values pass: the API has more than we know.
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
 * Makes sure that what a test gave is an object, and that nothing in it is a slip.
 * @throws TypeError that names the first one, and what was meant.
 */
export function assertNoSlips(model: AnyModel, entity: unknown): void {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
    const shown = showValue(entity);
    throw new TypeError(`${model.name}: an object with its fields is needed, not ${shown}.`);
  }
  const [first] = findEntitySlips(model, entity);
  if (first) throw new TypeError(first.message);
}
