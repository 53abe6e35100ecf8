import { annotateError } from '../errors/annotate-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import { addBrandOf } from '../util/error-brand.js';
import { type Resume, WaitError } from './wait-error.js';

/** The fields of every error that ends a wait. */
export interface WaitErrorFields<Value> {
  readonly lastValue: Value | undefined;
  readonly resume: Resume<Value>;
  /** Of the create that came before. */
  readonly idempotencyKey: string | undefined;
}

/** Makes an error a `WaitError` too; it keeps its class. Clears `requestSent`, which was about one poll. */
export const toWaitError = <Ended extends VoisnapError, Value>(
  error: Ended,
  { lastValue, resume, idempotencyKey }: WaitErrorFields<Value>,
): Ended => {
  addBrandOf(WaitError, error);
  Object.defineProperty(error, 'lastValue', { value: lastValue, enumerable: true });
  Object.defineProperty(error, 'resume', { value: resume });
  Object.defineProperty(error, 'requestSent', { value: undefined, enumerable: true });
  return annotateError(error, { idempotencyKey });
};
