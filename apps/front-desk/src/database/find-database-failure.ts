import { DatabaseError } from 'pg';

/** Error codes of the network when a database is gone. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);

/** Postgres ends its connections: because it stops, it starts, or its administrator wants it. */
const goneClasses = /^(08|57P)/;

const isGone = (error: Error & { code?: string; syscall?: string }): boolean => {
  if (error instanceof DatabaseError) return goneClasses.test(error.code ?? '');
  const { code = '', syscall, message } = error;
  // The SDK has errors of its own for its network. Files have other system calls.
  if (networkCodes.has(code))
    return ['connect', 'getaddrinfo', 'read', 'write'].includes(syscall ?? '');
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(
    message,
  );
};

/** Finds in an error that the database is out of reach. `undefined`: something else went wrong. */
export const findDatabaseFailure = (error: unknown): Error | undefined => {
  // Node tries several addresses of a host.
  const first = (error as { errors?: unknown[] } | undefined)?.errors?.[0] ?? error;
  return first instanceof Error && isGone(first) ? first : undefined;
};
