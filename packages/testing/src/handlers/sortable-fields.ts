import { shapeOf } from '@voisnap/types/contract';
import type { z } from 'zod';

const isScalar = (field: z.core.$ZodType): boolean => {
  const { def } = (field as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable') return isScalar(def.innerType);
  return def.type === 'string' || def.type === 'number' || def.type === 'boolean';
};

/** The fields of a model that a list can be sorted by: texts, numbers, flags and times. */
export function findSortableFields(model: z.ZodType): string[] {
  return Object.entries(shapeOf(model))
    .filter(([, field]) => isScalar(field))
    .map(([name]) => name);
}
