import { brandErrorClass } from '../util/error-brand.js';
import type { ErrorContext } from './error-context.js';
import { VoisnapError } from './voisnap-error.js';

/** The client is set up in a way that cannot work. Nothing was sent. */
export class ConfigurationError extends VoisnapError {
  static {
    brandErrorClass(ConfigurationError, 'ConfigurationError');
  }
}

/** Creates the error for a call on a client that is closed. */
export const createClosedError = (): ConfigurationError =>
  new ConfigurationError(
    'The client is closed, so nothing was sent. Create a new one, or close it later.',
  );

/** An attempt, a call or a wait took longer than its limit. `requestSent` says whether the request had left. */
export class TimeoutError extends VoisnapError {
  static {
    brandErrorClass(TimeoutError, 'TimeoutError');
  }
}

/** The caller's signal aborted the call. `cause` is the signal's reason itself, not a copy. */
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
