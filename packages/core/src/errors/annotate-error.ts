import type { AttemptRecord } from '../util/attempt-record.js';
import type { RequestSent } from '../util/request-sent.js';
import type { VoisnapError } from './voisnap-error.js';

/** The fields of an error that only the pipeline knows. */
export interface ErrorAnnotations {
  readonly attempts?: readonly AttemptRecord[];
  readonly requestSent?: RequestSent;
  readonly idempotencyKey?: string | undefined;
}

/** Sets the fields of an error that only the pipeline knows, and returns it. */
export function annotateError<Annotated extends VoisnapError>(
  error: Annotated,
  annotations: ErrorAnnotations,
): Annotated {
  for (const [name, value] of Object.entries(annotations)) {
    if (value !== undefined) Object.defineProperty(error, name, { value, ...writableField });
  }
  return error;
}

const writableField = { enumerable: true, writable: true, configurable: true };

/** Adds a sentence to an error's message, and to its stack, which contains the message. */
export const addToMessage = (error: VoisnapError, sentence: string): void => {
  const before = error.message;
  error.message = `${before} ${sentence}`;
  if (error.stack) error.stack = error.stack.replace(before, () => error.message);
};
