import { brandErrorClass } from '../util/error-brand.js';
import type { ErrorContext } from './error-context.js';
import { VoisnapError } from './voisnap-error.js';

/** The caller's signal aborted the call. `cause` is the signal's reason: that very value, and no copy. */
export class AbortError extends VoisnapError {
  static {
    brandErrorClass(AbortError, 'AbortError');
  }

  constructor(message: string, { cause, ...context }: ErrorContext = {}) {
    super(message, context);
    if (cause === undefined) return;
    Object.defineProperty(this, 'cause', { value: cause, writable: true, configurable: true });
  }
}
