import { writeMessage } from '../../shared/show-value.js';
import type { MatcherResult } from './matcher-result.js';
import { requireMock } from './require-mock.js';

/** Whether `mock.verify()` passes. */
export function toBeClean(received: unknown): MatcherResult {
  const mock = requireMock(received, 'toBeClean');
  const failure = findFailure(() => mock.verify());
  return {
    pass: failure === undefined,
    message: () =>
      failure === undefined
        ? 'Expected mock.verify() to throw, but nothing went wrong.'
        : writeMessage('Expected the mock to be clean.', failure.split('\n')),
  };
}

function findFailure(verify: () => void): string | undefined {
  try {
    verify();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
