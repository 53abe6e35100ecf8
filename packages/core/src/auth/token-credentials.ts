import { AuthenticationError } from '../errors/authentication-error.js';
import type { Clock } from '../util/clock.js';
import type { AbortSource } from '../util/lazy-signal.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { findTokenProblem } from './check-token.js';
import { type Credentials, formatAuthorization } from './credentials.js';
import { readTokenExpiry } from './read-token-expiry.js';

/** Gets a token, from wherever the caller's tokens come. */
export type GetToken = () => string | Promise<string>;

/** A token is replaced this long before it expires, in milliseconds, so that none dies on its way. */
const refreshAhead = 30_000;
/** A function that has not given a token after this many milliseconds is given up, and asked anew by the next call. */
const patience = 30_000;

interface CachedToken {
  readonly authorization: string;
  readonly refreshAt: number;
}

/**
 * Credentials from a function. Its token is kept until 30 s before its `exp` (half of its life, for a
 * short one), or, without an `exp`, until the API refuses it. Calls that need one at the same time
 * share one run of the function, and the abort of one of them does not take it from the others.
 */
export const createTokenCredentials = (getToken: GetToken, clock: Clock): Credentials => {
  let cached: CachedToken | undefined;
  let running: Promise<string> | undefined;

  const fetchAuthorization = async () => {
    const token = await runProvider(getToken, clock);
    const authorization = formatAuthorization(token);
    cached = { authorization, refreshAt: findRefreshTime(token, clock.now()) };
    return authorization;
  };
  const refresh = (signal: AbortSource) => {
    running ??= fetchAuthorization().finally(() => {
      running = undefined;
    });
    return raceWithSignal(running, signal).catch(rethrowOwn);
  };

  return {
    getAuthorization: (signal) =>
      cached && clock.now() < cached.refreshAt ? cached.authorization : refresh(signal),
    renewAuthorization: async (rejected, signal) => {
      // Another call may have renewed it while this one was on its way.
      if (cached?.authorization === rejected) cached = undefined;
      const renewed = cached?.authorization ?? (await refresh(signal));
      return renewed === rejected ? undefined : renewed;
    },
  };
};

/** Each call gets an error of its own, because each writes its own history on it. */
const rethrowOwn = (error: unknown): never => {
  if (!(error instanceof AuthenticationError)) throw error;
  const { message, cause } = error;
  throw new AuthenticationError(message, {
    requestSent: 'no',
    ...(cause !== undefined && { cause }),
  });
};

const runProvider = async (getToken: GetToken, clock: Clock): Promise<string> => {
  const controller = new AbortController();
  const stopTimer = clock.startTimer(patience, () => {
    controller.abort(new Error(`It gave no token within ${patience / 1_000} s.`));
  });
  let token: unknown;
  try {
    token = await raceWithSignal(Promise.resolve(getToken()), controller.signal);
  } catch (cause) {
    throw new AuthenticationError(
      'No access token: the function passed as accessToken failed, so nothing was sent. ' +
        'What it threw is the cause of this error.',
      { cause, requestSent: 'no' },
    );
  } finally {
    stopTimer();
  }
  return checkProvidedToken(token);
};

const checkProvidedToken = (token: unknown): string => {
  const problem = findTokenProblem(token);
  if (problem === undefined) return String(token);
  throw new AuthenticationError(
    `No access token: what the function passed as accessToken gave ${problem}. Nothing was sent.`,
    { requestSent: 'no' },
  );
};

const findRefreshTime = (token: string, now: number): number => {
  const expiry = readTokenExpiry(token);
  return expiry === undefined
    ? Number.POSITIVE_INFINITY
    : expiry - Math.min(refreshAhead, (expiry - now) / 2);
};
