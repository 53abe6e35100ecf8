import { ConfigurationError } from '../errors/client-errors.js';
import { isRecord } from '../util/is-record.js';

const layers = ['call', 'attempt'];

/**
 * Checks the option `middleware`.
 *
 * @throws ConfigurationError that names the entry and what to pass instead.
 */
export const checkMiddleware = (name: string, middleware: unknown): void => {
  if (!Array.isArray(middleware)) {
    throw new ConfigurationError(
      `${name} must be an array. Pass ${name}: [{ call: (call, next) => next() }].`,
    );
  }
  for (const [index, entry] of middleware.entries()) {
    const place = `${name}[${index}]`;
    if (!isRecord(entry)) {
      throw new ConfigurationError(
        `${place} must be an object with call() or attempt(), but is ${entry === null ? 'null' : `a ${typeof entry}`}.`,
      );
    }
    const given = layers.filter((layer) => entry[layer] !== undefined);
    const wrong = given.find((layer) => typeof entry[layer] !== 'function');
    if (wrong !== undefined) throw new ConfigurationError(`${place}.${wrong} must be a function.`);
    if (given.length === 0) {
      throw new ConfigurationError(
        `${place} has neither call() nor attempt(), so it would do nothing.`,
      );
    }
  }
};
