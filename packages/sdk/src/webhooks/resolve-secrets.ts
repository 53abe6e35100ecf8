import { ConfigurationError } from '@voisnap/core/errors';
import { adviseWithoutEnvironment, readEnvironment } from '@voisnap/core/options';
import { findSecretProblem } from './find-secret-problem.js';

/** The secret of a webhook. Pass several while you rotate it: a signature by any of them is valid. */
export type WebhookSecret = string | readonly string[];

/**
 * Returns the secrets to verify with. Default: the environment variable `VOISNAP_WEBHOOK_SECRET`.
 *
 * @param example - how to pass a secret, for the message on runtimes without an environment.
 * @throws ConfigurationError when there is no secret, or when one cannot be a secret.
 */
export const resolveSecrets = (
  given: WebhookSecret | undefined,
  example = 'constructEvent(body, headers, env.VOISNAP_WEBHOOK_SECRET)',
): readonly string[] => {
  if (given !== undefined) return checkSecrets(given, 'The webhook secret');
  const secret = readEnvironment('VOISNAP_WEBHOOK_SECRET');
  if (secret !== undefined)
    return checkSecrets(secret, 'The environment variable VOISNAP_WEBHOOK_SECRET');
  throw new ConfigurationError(
    'The webhook secret is missing. Pass the secret that webhooks.create returned, or set VOISNAP_WEBHOOK_SECRET.' +
      adviseWithoutEnvironment(example),
  );
};

/**
 * Returns secrets as a list.
 *
 * @throws ConfigurationError when one of them cannot be a secret.
 */
export const checkSecrets = (given: unknown, name: string): readonly string[] => {
  const secrets: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (secrets.length === 0) {
    throw new ConfigurationError(`${name} is an empty list: pass at least one secret.`);
  }
  return secrets.map((secret, index) => {
    const problem = findSecretProblem(secret);
    if (problem === undefined) return secret as string;
    const place = secrets.length === 1 ? '' : ` (number ${index + 1} of ${secrets.length})`;
    throw new ConfigurationError(`${name}${place} ${problem}.`);
  });
};
