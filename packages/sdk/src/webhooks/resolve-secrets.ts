import { adviseWithoutEnvironment, readEnvironment } from '@voisnap/core/environment';
import { ConfigurationError } from '@voisnap/core/errors';

/** The secret of a webhook, or several while it is being changed: any of them may have signed. */
export type WebhookSecret = string | readonly string[];

/**
 * The secrets to verify with; without any, the environment's `VOISNAP_WEBHOOK_SECRET`.
 *
 * @throws ConfigurationError when there is none, or one is empty.
 */
export const resolveSecrets = (
  given: WebhookSecret | undefined = readEnvironment('VOISNAP_WEBHOOK_SECRET'),
): readonly string[] => {
  if (given === undefined) {
    throw new ConfigurationError(
      'There is no webhook secret. Pass the one that webhooks.create gave you, or set VOISNAP_WEBHOOK_SECRET.' +
        adviseWithoutEnvironment('constructEvent(body, headers, env.VOISNAP_WEBHOOK_SECRET)'),
    );
  }
  const secrets = typeof given === 'string' ? [given] : given;
  const valid =
    Array.isArray(secrets) &&
    secrets.length > 0 &&
    secrets.every((secret) => typeof secret === 'string' && secret !== '');
  if (valid) return secrets;
  throw new ConfigurationError(
    'A webhook secret must be a non-empty string, or a list of such strings.',
  );
};
