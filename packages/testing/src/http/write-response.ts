import { prettifyError } from '@voisnap/types';
import type { z } from 'zod';
import { Problem } from '../emulator/problems/problem.js';
import type { MockResponse, ServedOperation } from './exchange.js';
import { OverriddenResponse } from './overridden-response.js';

/** A response that violates the contract: a bug of the mock, or of an override of the test. */
export class OffContractResponse extends Problem {
  constructor(served: ServedOperation, error: z.ZodError, plannedAt?: string) {
    const planned = plannedAt === undefined ? '' : `, planned at ${plannedAt},`;
    super(
      'off-contract-response',
      `The mock's response to ${served.operation.id}${planned} does not match the contract:\n${prettifyError(error)}`,
    );
  }
}

/**
 * Creates the response from the value that a handler returned.
 * @throws OffContractResponse when it violates the contract.
 */
export function writeResponse(served: ServedOperation, given: unknown): MockResponse {
  const overridden = given instanceof OverriddenResponse ? given : undefined;
  const value = overridden ? overridden.value : given;
  const status = served.operation.successStatus;
  const text = status === 204 ? undefined : JSON.stringify(value);
  // Checks what the client will read: JSON turns a Date into text and drops `undefined`.
  const onTheWire = status === 204 ? value : text && JSON.parse(text);
  const checked = served.schemas.response.safeParse(onTheWire);
  if (!checked.success) {
    throw new OffContractResponse(served, checked.error, overridden?.plannedAt);
  }
  const headers = text === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' };
  return { status, headers, text };
}

/** Makes a response of a problem. */
export const writeProblem = (problem: Problem, traceId: string): MockResponse => ({
  status: problem.status,
  headers: { 'Content-Type': 'application/problem+json', ...problem.extras.headers },
  text: JSON.stringify(problem.toDetails(traceId)),
});

/** Makes a 500 problem of an unexpected error. */
export const internalError = (error: unknown): Problem =>
  new Problem(
    'internal-error',
    `The mock failed: ${error instanceof Error ? error.message : error}`,
  );
