import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import type { RequestMatch } from '../../kit/faults/index.js';
import { fields, operationSchema } from './fields.js';

const texts = z.record(z.string(), z.string()).exactOptional();

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const methodSchema = z
  .string()
  .refine(
    (text) => methods.includes(text.toUpperCase()),
    `it must be one of ${methods.join(', ')}`,
  );

/** A request match in JSON. */
interface WrittenMatch {
  readonly operation?: OperationId;
  readonly method?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request match in JSON: it selects the requests with all of these values. */
export const requestMatchSchema: z.ZodType<WrittenMatch> = fields({
  operation: operationSchema.exactOptional(),
  method: methodSchema.exactOptional(),
  path: texts,
  query: texts,
  headers: texts,
}).refine(
  (match) => Object.keys(match).length > 0,
  'it is empty; for every request: POST /faults/chaos with "rate": 1',
);

/** Reads a request match. `mock.faults.when()` checks whether a request can match. */
export function readRequestMatch({ operation, ...match }: WrittenMatch): RequestMatch {
  return operation === undefined ? match : { ...match, operationId: operation };
}
