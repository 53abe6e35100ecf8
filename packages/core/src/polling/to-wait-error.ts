import type { VoisnapError } from '../errors/voisnap-error.js';
import { addBrand } from '../util/error-brand.js';
import type { WaitError } from './wait-error.js';

/** Makes an error a `WaitError` too; it keeps its class. Clears `requestSent`, which was about one poll. */
export const toWaitError = <Ended extends VoisnapError, Value>(
  error: Ended,
  { lastValue, resume }: Pick<WaitError<Value>, 'lastValue' | 'resume'>,
): Ended => {
  // By its name: the first chunk does not need the class.
  addBrand('WaitError', error);
  // A callback may throw the same error again, in a wait that was resumed.
  const configurable = true;
  return Object.defineProperties(error, {
    lastValue: { value: lastValue, enumerable: true, configurable },
    resume: { value: resume, configurable },
    requestSent: { value: undefined, enumerable: true },
  });
};
