import { findTokenProblem } from '../auth/check-token.js';
import { type Credentials, createStaticCredentials } from '../auth/credentials.js';
import { createTokenCredentials } from '../auth/token-credentials.js';
import { ConfigurationError } from '../errors/configuration-error.js';
import type { Clock } from '../util/clock.js';
import type { ClientOptions } from './client-options.js';
import { readEnvironment, type Variables } from './read-environment.js';

/**
 * Finds the credentials: what was passed before what the environment holds, and there the API key
 * before the token.
 *
 * @throws ConfigurationError when there are none, two were passed, or one cannot be sent.
 */
export const resolveCredentials = (
  { apiKey, accessToken }: Pick<ClientOptions, 'apiKey' | 'accessToken'>,
  clock: Clock,
  variables?: Variables,
): Credentials => {
  if (apiKey !== undefined && accessToken !== undefined) {
    throw new ConfigurationError(
      'Both apiKey and accessToken were passed, and only one can be sent. Leave one of them out.',
    );
  }
  if (typeof accessToken === 'function') return createTokenCredentials(accessToken, clock);
  if (apiKey !== undefined) return fromText('apiKey', apiKey);
  if (accessToken !== undefined) return fromText('accessToken', accessToken);
  return (
    fromEnvironment('VOISNAP_API_KEY', variables) ??
    fromEnvironment('VOISNAP_ACCESS_TOKEN', variables) ??
    fail()
  );
};

const fromEnvironment = (
  name: string,
  variables: Variables | undefined,
): Credentials | undefined => {
  const value = readEnvironment(name, variables);
  return value === undefined ? undefined : fromText(`The environment's ${name}`, value);
};

const fromText = (name: string, value: unknown): Credentials => {
  const problem = findTokenProblem(value);
  if (problem !== undefined) throw new ConfigurationError(`${name} ${problem}.`);
  return createStaticCredentials(String(value));
};

const fail = (): never => {
  throw new ConfigurationError(
    'No credentials. Pass the option apiKey (vsnp_…), or accessToken (a JWT, or a function that gets one), ' +
      'or set VOISNAP_API_KEY or VOISNAP_ACCESS_TOKEN in the environment.',
  );
};
