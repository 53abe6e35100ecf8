import { KNOWN_WEBHOOK_EVENTS } from '@voisnap/types/models';
import type { Voisnap } from '../voisnap/voisnap.js';

/** Where Voisnap delivers events to. */
export const webhookPath = '/webhooks/voisnap';

/**
 * Registers this app at the built-in mock for all events. One webhook stays across restarts, also when the app listens
 * elsewhere now: Voisnap delivers again what the app missed, and signs it with the same secret.
 */
export const registerWebhook = async (voisnap: Voisnap, appUrl: string): Promise<void> => {
  const { webhooks } = voisnap.client;
  const [secret] = voisnap.webhookSecrets;
  const wanted = {
    url: `${toReachable(appUrl)}${webhookPath}`,
    events: KNOWN_WEBHOOK_EVENTS,
    enabled: true,
  };
  const mine = (await webhooks.listAll()).filter(
    ({ url }) => new URL(url).pathname === webhookPath,
  );
  const [first, ...others] = mine;
  if (first === undefined) await webhooks.create({ ...wanted, secret });
  else await webhooks.update(first.id, { ...wanted, secret });
  for (const { id } of others) await webhooks.delete(id);
};

/** An app that listens to all addresses of the machine is asked by its own. */
const toReachable = (url: string): string =>
  url.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]');
