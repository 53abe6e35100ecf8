import { problemDetailsSchema } from '@voisnap/types';
import type { ContractExpect } from './behaviour.js';
import type { ContractResponse } from './session.js';

/** Asserts that a response is a problem (RFC 9457, formerly RFC 7807) with one of the statuses. */
export function expectProblem(
  expect: ContractExpect,
  { status, headers, body }: ContractResponse,
  statuses: readonly number[],
): void {
  expect(statuses.includes(status) ? statuses : [status]).toEqual(statuses);
  expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  const problem = problemDetailsSchema.parse(body);
  expect(problem.status).toBe(status);
  for (const text of [problem.type, problem.title, problem.detail, problem.traceId]) {
    expect(String(text ?? '')).toMatch(/\S/);
  }
}
