import { findNearestName } from '../names/nearest-name.js';
import { showValue } from '../requests/show-value.js';
import type { EntityModel } from './parse-entity.js';

/** A field that a test gave, and the model does not have. */
export interface UnknownField {
  readonly field: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
}

type AnyModel = Pick<EntityModel<unknown>, 'name'> & { readonly schema: object };

/**
 * Finds the fields that a model does not have. The models let them through, as answers may grow; in
 * what a test gives they are slips.
 */
export function findUnknownFields(
  { name, schema }: AnyModel,
  entity: object,
  extra: readonly string[] = [],
): UnknownField[] {
  const { shape = {} } = schema as { readonly shape?: object };
  return Object.keys(entity)
    .filter((field) => !Object.hasOwn(shape, field) && !extra.includes(field))
    .map((field) => {
      const known = [...Object.keys(shape), ...extra];
      const nearest = findNearestName(field, known);
      const advice =
        nearest === undefined ? `It has ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
      return { field, message: `The model of ${name} has no field "${field}". ${advice}` };
    });
}

/**
 * Makes sure that a test gave fields of the model alone.
 * @throws TypeError that names the first other one, and the nearest that there is.
 */
export function refuseUnknownFields(model: AnyModel, entity: unknown): void {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
    const shown = showValue(entity);
    throw new TypeError(`${model.name}: an object with its fields is needed, not ${shown}.`);
  }
  const [first] = findUnknownFields(model, entity);
  if (first) throw new TypeError(first.message);
}
