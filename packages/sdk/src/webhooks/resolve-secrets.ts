import { adviseWithoutEnvironment, readEnvironment } from '@voisnap/core/environment';
import { ConfigurationError } from '@voisnap/core/errors';
import { findSecretProblem } from './find-secret-problem.js';

/** The secret of a webhook, or several while it is being changed: any of them may have signed. */
export type WebhookSecret = string | readonly string[];

/**
 * The secrets to verify with; without any, the environment's `VOISNAP_WEBHOOK_SECRET`.
 *
 * @throws ConfigurationError when there is none, or one that no webhook can have.
 */
export const resolveSecrets = (given: WebhookSecret | undefined): readonly string[] => {
  if (given !== undefined) return checkSecrets(given, 'The webhook secret');
  const secret = readEnvironment('VOISNAP_WEBHOOK_SECRET');
  if (secret !== undefined) return checkSecrets(secret, "The environment's VOISNAP_WEBHOOK_SECRET");
  throw new ConfigurationError(
    'There is no webhook secret. Pass the one that webhooks.create gave you, or set VOISNAP_WEBHOOK_SECRET.' +
      adviseWithoutEnvironment('constructEvent(body, headers, env.VOISNAP_WEBHOOK_SECRET)'),
  );
};

const checkSecrets = (given: WebhookSecret, name: string): readonly string[] => {
  const secrets: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (secrets.length === 0) {
    throw new ConfigurationError(`${name} is an empty list: pass a non-empty string, or several.`);
  }
  return secrets.map((secret, index) => {
    const problem = findSecretProblem(secret);
    if (problem === undefined) return secret as string;
    const place = secrets.length === 1 ? '' : ` (number ${index + 1} of ${secrets.length})`;
    throw new ConfigurationError(`${name}${place} ${problem}.`);
  });
};
