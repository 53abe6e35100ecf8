import { ConfigurationError } from '../errors/configuration-error.js';
import { findHeaderProblem } from '../util/header-syntax.js';

/** What the transport writes by itself; a second one would let requests be smuggled. */
const reserved = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Puts headers together under lower-case names; those given win over the engine's own.
 *
 * @throws `ConfigurationError` for a name or value that cannot be sent.
 */
export function buildHeaders(
  given: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const headers: Record<string, string> = { ...own };
  for (const [name, value] of Object.entries(given)) headers[name.toLowerCase()] = value;
  for (const [name, value] of Object.entries(headers)) {
    const problem = findHeaderProblem(name, value);
    if (problem !== undefined) throw new ConfigurationError(`${problem} Nothing was sent.`);
    if (reserved.has(name)) {
      throw new ConfigurationError(
        `The header ${name} is written by the connection itself: take it out of headers. Nothing was sent.`,
      );
    }
  }
  return headers;
}
