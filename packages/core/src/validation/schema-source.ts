import type { LoadSchemas, OperationSchemas } from '../util/schema.js';

/** The schemas of operations, each loaded once. */
export interface SchemaSource {
  /** A promise only where they have to be loaded first. */
  get(operationId: string): OperationSchemas | Promise<OperationSchemas>;
  /** What is loaded already. */
  find(operationId: string): OperationSchemas | undefined;
  /** Begins to load; a failure is heard of by whoever gets them. */
  preload(operationId: string): void;
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
  const get = (operationId: string) => {
    const found = known.get(operationId);
    if (found) return found;
    const loading = load(operationId);
    known.set(operationId, loading);
    return loading;
  };
  return {
    get,
    find: (operationId) => {
      const found = known.get(operationId);
      return found instanceof Promise ? undefined : found;
    },
    preload: (operationId) => {
      const loading = get(operationId);
      if (loading instanceof Promise) loading.catch(() => {});
    },
  };
};
