import { shapeOf } from '@voisnap/types/contract';
import type { z } from 'zod';

const scalars: ReadonlySet<unknown> = new Set(['string', 'number', 'boolean']);

const isScalar = (field: z.core.$ZodType): boolean => {
  const { def } = (field as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable') return isScalar(def.innerType);
  // An assumed field accepts any value; its metadata has the type that we document.
  if (def.type === 'custom') return scalars.has((field as z.ZodType).meta()?.type);
  return scalars.has(def.type);
};

/** Lists the fields of a model that a list can be sorted by: strings, numbers, booleans and times. */
export function findSortableFields(model: z.ZodType): string[] {
  return Object.entries(shapeOf(model))
    .filter(([, field]) => isScalar(field))
    .map(([name]) => name);
}
