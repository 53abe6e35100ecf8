import { toDotPath } from '@voisnap/types/contract';
import type { z } from 'zod';
import { type FieldError, invalidRequest } from '../problems/problem.js';
import { findDroppedKeys } from '../shared/find-dropped-keys.js';
import type { OperationInput, ServedOperation } from './exchange.js';

/** The parts of a request as they came over the wire. */
export interface WireInput {
  readonly path: unknown;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/**
 * Parses the parts of a request with the contract.
 * @throws Problem 400 that names every field that is not as it should be.
 */
export function parseInput(input: WireInput, served: ServedOperation): OperationInput {
  const { schemas, parseQuery } = served;
  const parsed = {
    path: schemas.pathParams.safeParse(input.path),
    query: parseQuery(input.query),
    body: schemas.body.safeParse(input.body),
  };
  const errors = [
    ...Object.entries(parsed).flatMap(([part, { error }]) => listErrors(part, error)),
    ...listDroppedKeys(Object.fromEntries(input.query), parsed.query.data),
    ...listDroppedKeys(input.body, parsed.body.data),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
  return { path: parsed.path.data, query: parsed.query.data, body: parsed.body.data };
}

const listDroppedKeys = (given: unknown, parsed: unknown): FieldError[] =>
  findDroppedKeys(given, parsed).map((path) => ({
    field: toDotPath(path),
    message: `unknown field "${String(path.at(-1))}"`,
  }));

const listErrors = (part: string, error: z.ZodError | undefined): FieldError[] =>
  (error?.issues ?? []).map(({ path, message }) => ({
    field: path.length === 0 ? part : toDotPath(path),
    message,
  }));
