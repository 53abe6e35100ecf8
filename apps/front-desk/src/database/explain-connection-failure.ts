import { DatabaseProblem } from './database-problem.js';

/** A sentence for each error code of Postgres and of the network. */
const reasons: Readonly<Record<string, (place: string) => string>> = {
  ECONNREFUSED: (place) => `No Postgres listens at ${place}. Start it, or correct DATABASE_URL.`,
  ENOENT: (place) => `No Postgres listens at ${place}. Start it, or correct DATABASE_URL.`,
  ENOTFOUND: (place) => `There is no host for ${place}. Correct DATABASE_URL.`,
  EAI_AGAIN: (place) =>
    `The name of ${place} does not resolve. Check the network, or DATABASE_URL.`,
  '28P01': (place) => `The Postgres at ${place} refused the password. Correct DATABASE_URL.`,
  '28000': (place) => `The Postgres at ${place} refused the user. Correct DATABASE_URL.`,
  '3D000': (place) =>
    `The Postgres at ${place} has no such database. Create it, or correct DATABASE_URL.`,
  '42501': (place) =>
    `The user may not create tables in the database at ${place}. Grant it the right to, or correct DATABASE_URL.`,
  '53300': (place) =>
    `The Postgres at ${place} has no connection left. Raise its max_connections, or start fewer workers.`,
  '57P03': (place) => `The Postgres at ${place} is starting.`,
};

/** The place in a URL, without the password. */
const describePlace = (url: string): string => {
  const { hostname, port, pathname, searchParams } = new URL(url.replace('@/', '@socket/'));
  const host = searchParams.get('host') ?? (hostname || process.env.PGHOST || 'localhost');
  return `${host}${port === '' ? '' : `:${port}`}${pathname}`;
};

/** Explains why the app cannot work with the database of a URL. */
export const explainConnectionFailure = (error: unknown, url: string): DatabaseProblem => {
  if (error instanceof DatabaseProblem) return error;
  // Node tries several addresses of a host, and drizzle wraps what Postgres says.
  const { cause, errors } = error as { cause?: Error; errors?: Error[] };
  const first = (cause ?? errors?.[0] ?? error) as Error & { code?: string };
  const place = describePlace(url);
  const sentence =
    reasons[first.code ?? '']?.(place) ??
    `The database at ${place} cannot be used: ${first.message}. Check it, or correct DATABASE_URL.`;
  return new DatabaseProblem(sentence, { cause: error });
};
