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

/** What was found good, by the headers that were given: a client's are the same for all its calls. */
const checked = new WeakMap<object, Readonly<Record<string, string>>>();

/**
 * Puts headers together under lower-case names; those given win over the engine's own. Headers that
 * were given before are not checked again.
 *
 * @throws `ConfigurationError` for a name or value that cannot be sent.
 */
export function buildHeaders(
  given: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  return { ...own, ...(checked.get(given) ?? checkGiven(given)) };
}

function checkGiven(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    checkHeader(name.toLowerCase(), value);
    headers[name.toLowerCase()] = value;
  }
  checked.set(given, headers);
  return headers;
}

/**
 * Refuses a header that cannot be sent.
 *
 * @throws `ConfigurationError`, which does not show the value.
 */
export function checkHeader(name: string, value: string): void {
  const problem = findHeaderProblem(name, value);
  if (problem !== undefined) throw new ConfigurationError(`${problem} Nothing was sent.`);
  if (!reserved.has(name)) return;
  throw new ConfigurationError(
    `The header ${name} is written by the connection itself: take it out of headers. Nothing was sent.`,
  );
}
