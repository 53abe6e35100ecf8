import { ConfigurationError } from './configuration-error.js';

/** The error of whatever is asked of a client that was closed before. */
export const createClosedError = (): ConfigurationError =>
  new ConfigurationError(
    'The client is closed, so nothing was sent. Make a new one, or close it later.',
  );
