import { type Assumption, toDotPath } from '@voisnap/types/contract';
import type { z } from 'zod';
import { type FieldError, invalidRequest } from '../emulator/problems/problem.js';
import { findDroppedKeys } from '../shared/find-dropped-keys.js';
import type { OperationInput, ServedOperation } from './exchange.js';
import { withoutFields } from './without-fields.js';

/** The parts of a request before they are parsed. */
export interface WireInput {
  readonly path: unknown;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/**
 * Parses the parts of a request with the contract. Unknown fields and unknown values of open enums pass
 * unchanged, except `__proto__` and a slip of a known name or value, which get a 400.
 * @throws Problem 400 that names every invalid field.
 */
export function parseInput(input: WireInput, served: ServedOperation): OperationInput {
  const { schemas, readQuery } = served;
  const path = parsePart('path', schemas.pathParams, input.path);
  const query = parsePart('query', schemas.query, readQuery(input.query));
  const body = parsePart('body', schemas.body, input.body);
  const errors = [path, query, body].flatMap((part) => part.errors);
  if (errors.length > 0) throw invalidRequest(errors);
  return { path: path.value, query: query.value, body: body.value };
}

type Issue = z.core.$ZodIssue & { readonly assumption?: Assumption };

interface ParsedPart {
  readonly value: unknown;
  readonly errors: readonly FieldError[];
}

function parsePart(part: string, schema: z.ZodType, value: unknown): ParsedPart {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, errors: listDroppedKeys(value, parsed.data) };
  const issues: readonly Issue[] = parsed.error.issues;
  const nulls = pathsOf(issues, 'null');
  // `null` in an optional field means that the field is absent.
  const cleaned = nulls.length === 0 ? undefined : withoutFields(value, nulls);
  if (cleaned !== undefined) return parsePart(part, schema, cleaned);
  const refused = issues.filter(({ assumption }) => assumption !== 'unknown-field');
  if (refused.length > 0) return { value, errors: refused.map((issue) => describe(part, issue)) };
  const { data } = schema.safeParse(withoutFields(value, pathsOf(issues, 'unknown-field')));
  return { value, errors: listDroppedKeys(value, data) };
}

const pathsOf = (issues: readonly Issue[], wanted: Assumption): PropertyKey[][] =>
  issues.filter(({ assumption }) => assumption === wanted).map(({ path }) => path);

const describe = (part: string, { path, message }: Issue): FieldError => ({
  field: path.length === 0 ? part : toDotPath(path),
  message,
});

/** Reports a key `__proto__`, which the parser drops without an error. */
const listDroppedKeys = (given: unknown, parsed: unknown): FieldError[] =>
  findDroppedKeys(given, parsed).map((path) => ({
    field: toDotPath(path),
    message: `unknown field "${String(path.at(-1))}"`,
  }));
