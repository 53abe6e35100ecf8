import type { z } from 'zod';

/**
 * Makes the part of an object schema's definition that holds its fields, built at the first use: an
 * import of the models builds no field, and a call only those of its own operation.
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
