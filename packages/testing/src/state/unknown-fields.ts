import { findSlip } from '@voisnap/types/contract';
import { showValue } from '../requests/show-value.js';
import type { EntityModel } from './parse-entity.js';

/** A field that a test gave, and that is a slip of one of the model's. */
export interface UnknownField {
  readonly field: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
}

type AnyModel = Pick<EntityModel<unknown>, 'name'> & { readonly schema: object };

/**
 * Finds the fields that are slips of those that a model has. Other fields that the model does not have
 * pass: the API has more than we know.
 */
export function findUnknownFields(
  { name, schema }: AnyModel,
  entity: object,
  extra: readonly string[] = [],
): UnknownField[] {
  const { shape = {} } = schema as { readonly shape?: object };
  const known = [...Object.keys(shape), ...extra];
  return Object.keys(entity).flatMap((field) => {
    const meant = known.includes(field) ? undefined : findSlip(field, known);
    if (meant === undefined) return [];
    return [
      { field, message: `The model of ${name} has no field "${field}". Did you mean "${meant}"?` },
    ];
  });
}

/**
 * Makes sure that what a test gave is an object, and that none of its fields is a slip.
 * @throws TypeError that names the first one, and the field that was meant.
 */
export function refuseUnknownFields(model: AnyModel, entity: unknown): void {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
    const shown = showValue(entity);
    throw new TypeError(`${model.name}: an object with its fields is needed, not ${shown}.`);
  }
  const [first] = findUnknownFields(model, entity);
  if (first) throw new TypeError(first.message);
}
