import type { Schema, SchemaResult } from '../util/schema.js';

/** The result of a schema, or what it threw. */
export type SchemaOutcome<Output> = SchemaResult<Output> | { readonly failure: unknown };

const fail = (failure: unknown): { readonly failure: unknown } => ({ failure });

/** Runs a schema. Returns a promise only for an async schema. Never throws and never rejects. */
export const runSchema = <Output>(
  schema: Schema<Output>,
  value: unknown,
): SchemaOutcome<Output> | Promise<SchemaOutcome<Output>> => {
  try {
    const result = schema['~standard'].validate(value);
    return result instanceof Promise ? result.catch(fail) : result;
  } catch (failure) {
    return fail(failure);
  }
};
