import type { LoadSchemas, OperationSchemas } from '../util/schema.js';

/** The schemas of operations, each loaded once. */
export interface SchemaSource {
  /** Returns the schemas of an operation; a promise only when they are not loaded yet. */
  get(operationId: string): OperationSchemas | Promise<OperationSchemas>;
  /** Returns the schemas that are loaded already. */
  find(operationId: string): OperationSchemas | undefined;
  /** Starts to load. A failure is reported by the next `get`. */
  preload(operationId: string): void;
}

/** Creates a source that keeps what it has loaded; the next call tries again what could not be loaded. */
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
