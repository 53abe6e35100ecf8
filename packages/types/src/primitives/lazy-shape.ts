import type { z } from 'zod';

/**
 * Creates the part of an object schema's definition that has its fields. They are built at the first use, so that
 * importing the models builds no field, and a call builds only the fields of its operation.
 */
export const lazyShape = <Shape extends z.ZodRawShape>(build: () => Shape): { shape: Shape } => {
  let built: Shape | undefined;
  return {
    get shape() {
      built ??= build();
      return built;
    },
  };
};
