import { findTokenProblem } from '../auth/check-token.js';
import { type Credentials, createStaticCredentials } from '../auth/credentials.js';
import { createLateCredentials } from '../auth/late-credentials.js';
import { createLateTokenCredentials } from '../auth/late-token-credentials.js';
import { ConfigurationError } from '../errors/client-errors.js';
import type { Clock } from '../util/clock.js';
import type { ClientOptions } from './client-options.js';
import { adviseWithoutEnvironment, readEnvironment, type Variables } from './read-environment.js';

interface CredentialsContext {
  readonly clock: Clock;
  /** Default: the environment of the process. */
  readonly variables: Variables | undefined;
  /** Called once, when a call finds credentials that were missing when the client was made. */
  readonly onLateFind: () => void;
}

/**
 * Finds the credentials: in the options, then in the environment, where the API key goes before the token. If there are
 * none, the first call looks again, and rejects with a `ConfigurationError` if there still are none. So an app can be built
 * without them.
 *
 * @throws ConfigurationError when two were passed, or one cannot be sent.
 */
export const resolveCredentials = (
  options: Pick<ClientOptions, 'apiKey' | 'accessToken'>,
  { clock, variables, onLateFind }: CredentialsContext,
): Credentials => {
  const { apiKey, accessToken } = options;
  if (apiKey !== undefined && accessToken !== undefined) {
    throw new ConfigurationError(
      'Both apiKey and accessToken were passed, and only one can be sent. Leave one of them out.',
    );
  }
  if (typeof accessToken === 'function') return createLateTokenCredentials(accessToken, clock);
  if (apiKey !== undefined) return fromText('apiKey', apiKey, { isApiKey: true });
  if (accessToken !== undefined) return fromText('accessToken', accessToken, { isApiKey: false });
  return (
    findInEnvironment(variables) ??
    createLateCredentials(() => {
      const found = findInEnvironment(variables) ?? fail(options);
      onLateFind();
      return found;
    })
  );
};

const findInEnvironment = (variables: Variables | undefined): Credentials | undefined =>
  fromEnvironment('VOISNAP_API_KEY', variables, { isApiKey: true }) ??
  fromEnvironment('VOISNAP_ACCESS_TOKEN', variables, { isApiKey: false });

interface CredentialKind {
  readonly isApiKey: boolean;
}

const fromEnvironment = (
  name: string,
  variables: Variables | undefined,
  kind: CredentialKind,
): Credentials | undefined => {
  const value = readEnvironment(name, variables);
  return value === undefined ? undefined : fromText(`The environment's ${name}`, value, kind);
};

const fromText = (name: string, value: unknown, kind: CredentialKind): Credentials => {
  const problem = findTokenProblem(value);
  if (problem !== undefined) throw new ConfigurationError(`${name} ${problem}.`);
  return createStaticCredentials(String(value), kind);
};

const fail = (options: object): never => {
  const passed = ['apiKey', 'accessToken'].find((name) => name in options);
  throw new ConfigurationError(
    `No credentials${passed ? ` (${passed} was passed, but is undefined)` : ''}. Nothing was sent. ` +
      'Pass the option apiKey (vsnp_…), or accessToken (a JWT, or a function that gets one), ' +
      'or set VOISNAP_API_KEY or VOISNAP_ACCESS_TOKEN in the environment.' +
      adviseWithoutEnvironment('new VoisnapClient({ apiKey: env.VOISNAP_API_KEY })'),
  );
};
