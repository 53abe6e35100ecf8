import type { OperationContract } from '@voisnap/types/contract';
import { z } from 'zod';
import { type FieldError, invalidRequest } from '../problems/problem.js';
import type { OperationInput } from './exchange.js';

/**
 * Parses the parts of a request with the contract.
 * @throws Problem 400 that names every field that is not as it should be.
 */
export function parseInput(input: OperationInput, schemas: OperationContract): OperationInput {
  const errors: FieldError[] = [];
  const parse = (part: keyof OperationInput, schema: z.ZodType): unknown => {
    const parsed = schema.safeParse(input[part]);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      errors.push({ field: path.length === 0 ? part : z.core.toDotPath(path), message });
    }
    return undefined;
  };
  const parsed = {
    path: parse('path', schemas.pathParams),
    query: parse('query', schemas.query),
    body: parse('body', schemas.body),
  };
  if (errors.length > 0) throw invalidRequest(errors);
  return parsed;
}
