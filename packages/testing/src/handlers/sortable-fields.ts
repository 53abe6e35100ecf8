import * as z from 'zod';

const isScalar = (field: unknown): boolean => {
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) {
    return isScalar(field.unwrap());
  }
  return (
    field instanceof z.ZodString || field instanceof z.ZodNumber || field instanceof z.ZodBoolean
  );
};

/** The fields of a model that a list can be sorted by: texts, numbers, flags and times. */
export function findSortableFields(model: z.ZodType): string[] {
  if (!(model instanceof z.ZodObject)) return [];
  return Object.entries(model.shape)
    .filter(([, field]) => isScalar(field))
    .map(([name]) => name);
}
