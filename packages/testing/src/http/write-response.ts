import { prettifyError } from '@voisnap/types';
import type { z } from 'zod';
import { Problem } from '../emulator/problems/problem.js';
import type { MockResponse, ServedOperation } from './exchange.js';
import { OverriddenResponse } from './overridden-response.js';

/** An answer that breaks the contract: a bug of the mock or of what a test made it answer. */
export class OffContractResponse extends Problem {
  constructor(served: ServedOperation, error: z.ZodError, plannedAt?: string) {
    const planned = plannedAt === undefined ? '' : `, planned at ${plannedAt},`;
    super(
      'off-contract-response',
      `The mock's answer to ${served.operation.id}${planned} does not fit the contract:\n${prettifyError(error)}`,
    );
  }
}

/**
 * Writes what a handler returned as the answer, if the contract allows it.
 * @throws OffContractAnswer when it does not.
 */
export function writeResponse(served: ServedOperation, given: unknown): MockResponse {
  const overridden = given instanceof OverriddenResponse ? given : undefined;
  const value = overridden ? overridden.value : given;
  const status = served.operation.successStatus;
  const text = status === 204 ? undefined : JSON.stringify(value);
  // What is checked is what the client will read: a Date has become text, `undefined` is gone.
  const onTheWire = status === 204 ? value : text && JSON.parse(text);
  const checked = served.schemas.response.safeParse(onTheWire);
  if (!checked.success) {
    throw new OffContractResponse(served, checked.error, overridden?.plannedAt);
  }
  const headers = text === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' };
  return { status, headers, text };
}

/** Writes a problem as the answer. */
export const writeProblem = (problem: Problem, traceId: string): MockResponse => ({
  status: problem.status,
  headers: { 'Content-Type': 'application/problem+json', ...problem.extras.headers },
  text: JSON.stringify(problem.toDetails(traceId)),
});

/** The problem that an error of the mock's own becomes. */
export const internalError = (error: unknown): Problem =>
  new Problem(
    'internal-error',
    `The mock failed: ${error instanceof Error ? error.message : error}`,
  );
