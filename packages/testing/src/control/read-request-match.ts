import { z } from 'zod';
import type { RequestMatch } from '../faults/index.js';
import { checkMatchNames } from './check-match-names.js';
import { fields } from './fields.js';
import { operationSchema } from './operation-schema.js';

const texts = z.record(z.string(), z.string()).exactOptional();

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const methodSchema = z
  .string()
  .refine(
    (text) => methods.includes(text.toUpperCase()),
    `it must be one of ${methods.join(', ')}`,
  );

/** Which requests are meant, in JSON: all that fit everything that is given. */
export const requestMatchSchema = fields({
  operation: operationSchema.exactOptional(),
  method: methodSchema.exactOptional(),
  path: texts,
  query: texts,
  headers: texts,
});

/**
 * Reads which requests are meant.
 * @throws TypeError when there is no such operation, BadControlInput when its path has no such parameter.
 */
export function readRequestMatch({
  operation,
  ...match
}: z.output<typeof requestMatchSchema>): RequestMatch {
  if (operation === undefined) return match;
  // Not the query: a fault meets requests before the contract has seen them.
  checkMatchNames(operation, { path: match.path });
  return { ...match, operationId: operation };
}
