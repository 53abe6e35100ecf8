import type { LoadSchemas, OperationSchemas } from '../util/schema.js';

/** The schemas of operations, each loaded once. */
export interface SchemaSource {
  /** A promise only where they have to be loaded first. */
  get(operationId: string): OperationSchemas | Promise<OperationSchemas>;
}

/** Remembers what was loaded; what could not be loaded is tried again by the next call. */
export const createSchemaSource = (loadSchemas: LoadSchemas | undefined): SchemaSource => {
  const known = new Map<string, OperationSchemas | Promise<OperationSchemas>>();
  const load = async (operationId: string) => {
    try {
      const schemas = (await loadSchemas?.(operationId)) ?? {};
      known.set(operationId, schemas);
      return schemas;
    } catch (error) {
      known.delete(operationId);
      throw error;
    }
  };
  return {
    get: (operationId) => {
      const found = known.get(operationId);
      if (found) return found;
      const loading = load(operationId);
      known.set(operationId, loading);
      return loading;
    },
  };
};
