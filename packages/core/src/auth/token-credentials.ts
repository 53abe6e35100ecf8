import { AuthenticationError } from '../errors/api-errors.js';
import type { Clock } from '../util/clock.js';
import type { AbortSource } from '../util/lazy-signal.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { findTokenProblem } from './check-token.js';
import { type Credentials, formatAuthorization } from './credentials.js';
import { readTokenExpiry } from './read-token-expiry.js';

/** Gets a token: the function that a user passes as `accessToken`. */
export type GetToken = () => string | Promise<string>;

/** A token is replaced this long before it expires, in milliseconds, so that it does not expire on its way. */
const refreshAhead = 30_000;
/** Later calls start a new run of the function when the current one has taken this long, in milliseconds. */
const longestRun = 30_000;

interface CachedToken {
  readonly authorization: string;
  readonly refreshAt: number;
}

/** One run of the function, which all calls that need its token wait for. */
interface TokenRun {
  readonly startedAt: number;
  readonly authorization: Promise<string>;
}

/**
 * Creates credentials from a function. A token is kept until 30 s before its `exp`; if it expires in less than a
 * minute, for half of that time. Without an `exp`, it is kept until the API refuses it. Calls that need a token at
 * the same time share one run of the function; aborting one of them does not affect the others. The signal of a call
 * limits how long that call waits; after 30 s, later calls start a new run.
 */
export const createTokenCredentials = (getToken: GetToken, clock: Clock): Credentials =>
  new TokenCredentials(getToken, clock);

class TokenCredentials implements Credentials {
  readonly isApiKey = false;
  readonly #getToken: GetToken;
  readonly #clock: Clock;
  #cached: CachedToken | undefined;
  #running: TokenRun | undefined;
  #insideFunction = false;

  constructor(getToken: GetToken, clock: Clock) {
    this.#getToken = getToken;
    this.#clock = clock;
  }

  getAuthorization(signal: AbortSource): string | Promise<string> {
    const cached = this.#cached;
    return cached && this.#clock.now() < cached.refreshAt
      ? cached.authorization
      : this.#refresh(signal);
  }

  async renewAuthorization(rejected: string, signal: AbortSource): Promise<string | undefined> {
    // Another call may have renewed the token during this one.
    if (this.#cached?.authorization === rejected) this.#cached = undefined;
    const renewed = this.#cached?.authorization ?? (await this.#refresh(signal));
    return renewed === rejected ? undefined : renewed;
  }

  async #refresh(signal: AbortSource): Promise<string> {
    if (this.#insideFunction) throw createReentryError();
    const now = this.#clock.now();
    if (!this.#running || now - this.#running.startedAt >= longestRun) {
      this.#running = this.#startRun(now);
    }
    return raceWithSignal(this.#running.authorization, signal).catch(rethrowOwn);
  }

  #startRun(startedAt: number): TokenRun {
    const fetchAuthorization = async () => {
      const token = await runProvider(() => this.#askFunction());
      const authorization = formatAuthorization(token);
      if (this.#running === run) {
        this.#cached = { authorization, refreshAt: findRefreshTime(token, this.#clock.now()) };
      }
      return authorization;
    };
    // Starts asynchronously, so that a call inside the function finds this run and does not start another.
    const authorization = Promise.resolve().then(fetchAuthorization);
    const run: TokenRun = {
      startedAt,
      authorization: authorization.finally(() => {
        if (this.#running === run) this.#running = undefined;
      }),
    };
    return run;
  }

  async #askFunction(): Promise<string> {
    this.#insideFunction = true;
    try {
      return this.#getToken.call(undefined);
    } finally {
      // Not awaited: later calls of the function cannot be told from calls of other code.
      this.#insideFunction = false;
    }
  }
}

const createReentryError = (): AuthenticationError =>
  new AuthenticationError(
    'No access token: the function passed as accessToken uses the same client, which is waiting for the token. ' +
      'Get the token with auth.login, which needs no token, with another client, or with fetch. Nothing was sent.',
    { requestSent: 'no' },
  );

/** Creates an error for each call, because each call sets its own attempts on it. */
const rethrowOwn = (error: unknown): never => {
  if (!(error instanceof AuthenticationError)) throw error;
  const { message, cause } = error;
  throw new AuthenticationError(message, {
    requestSent: 'no',
    ...(cause !== undefined && { cause }),
  });
};

const runProvider = async (askFunction: () => Promise<string>): Promise<string> => {
  let token: unknown;
  try {
    token = await askFunction();
  } catch (cause) {
    throw new AuthenticationError(
      'No access token: the function passed as accessToken failed, so nothing was sent. ' +
        'See the cause of this error.',
      { cause, requestSent: 'no' },
    );
  }
  return checkProvidedToken(token);
};

const checkProvidedToken = (token: unknown): string => {
  const problem = findTokenProblem(token);
  if (problem === undefined) return String(token);
  throw new AuthenticationError(
    `No access token: the function passed as accessToken returned a value that ${problem}. Nothing was sent.`,
    { requestSent: 'no' },
  );
};

const findRefreshTime = (token: string, now: number): number => {
  const expiry = readTokenExpiry(token);
  return expiry === undefined
    ? Number.POSITIVE_INFINITY
    : expiry - Math.min(refreshAhead, (expiry - now) / 2);
};
