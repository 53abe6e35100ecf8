import {
  type Credentials,
  formatAuthorization,
  isApiKey,
  readAuthorization,
} from '../auth/credentials.js';
import { AuthenticationError } from '../errors/api-errors.js';
import { AbortError, ConfigurationError, TimeoutError } from '../errors/client-errors.js';
import {
  type AccessTokenOptions,
  checkAccessTokenOptions,
} from '../options/access-token-options.js';
import type { Clock } from '../util/clock.js';
import type { AbortSource } from '../util/lazy-signal.js';
import type { LinkedList } from '../util/linked-list.js';
import { openScope, type Scope } from './open-scope.js';

const name = 'getAccessToken';

/** The parts of a client that it needs. */
interface TokenClient {
  readonly options: {
    readonly credentials: Credentials;
    readonly clock: Clock;
    readonly call: { readonly timeout: number };
  };
  readonly scopes: LinkedList<Scope>;
}

/**
 * Returns the token that a request would be sent with.
 *
 * @throws ConfigurationError for a wrong option, and when the client has an API key or no credentials.
 * @throws AuthenticationError when there is no token, or none but the rejected one.
 * @throws TimeoutError, AbortError when the limit or the signal ends it.
 */
export const getAccessToken = async (
  options: AccessTokenOptions,
  client: TokenClient,
): Promise<string> => {
  checkAccessTokenOptions(options);
  const { credentials, clock, call } = client.options;
  assertToken(credentials);
  const { signal, timeout = call.timeout, rejectedToken } = options;
  const scope = openScope({
    name,
    signal,
    clock,
    scopes: client.scopes,
    timeout,
    createAbortError: (cause) => new AbortError(`${name}: the signal was aborted.`, { cause }),
    createTimeoutError: () => createTimeoutError(timeout),
  });
  try {
    if (scope.error) throw scope.error;
    return await findToken(credentials, { rejectedToken, signal: scope.signal });
  } finally {
    scope.close();
  }
};

const findToken = async (
  credentials: Credentials,
  { rejectedToken, signal }: { rejectedToken: string | undefined; signal: AbortSource },
): Promise<string> => {
  let authorization: string | undefined = await credentials.getAuthorization(signal);
  if (rejectedToken !== undefined && authorization === formatAuthorization(rejectedToken)) {
    authorization = await credentials.renewAuthorization(authorization, signal);
  }
  if (authorization === undefined) throw createNoOtherTokenError();
  const token = readAuthorization(authorization);
  if (!isApiKey(token)) return token;
  throw new AuthenticationError(
    `${name}: the function passed as accessToken returned an API key (vsnp_…), which is no access token.`,
    { requestSent: 'no' },
  );
};

const assertToken = (credentials: Credentials): void => {
  if (!credentials.isApiKey) return;
  throw new ConfigurationError(
    `${name}: this client has an API key, and an API key is no access token. Create a client with the option ` +
      'accessToken: a JWT, or a function that gets one, for example with auth.login().',
  );
};

const createTimeoutError = (timeout: number): TimeoutError =>
  new TimeoutError(
    `${name}: the function passed as accessToken gave no token within ${timeout} ms (option timeout). ` +
      'If that function calls this client, it waits for itself.',
    { requestSent: 'no' },
  );

const createNoOtherTokenError = (): AuthenticationError =>
  new AuthenticationError(
    `${name}: there is no other token than the rejected one. Pass a function as accessToken that gets a new one each time.`,
    { requestSent: 'no' },
  );
