import type { WebhookEventOf, WebhookEventType } from '@voisnap/types';
import { parseMoment } from '../clock/moment.js';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { defaultWebhookUrl } from './delivery-rules.js';
import { signWebhook } from './sign-webhook.js';
import { tamperings } from './tampering.js';
import type { SignedDelivery, SignOptions } from './webhooks.js';

const known = ['tamper', 'at', 'secret', 'deliveryId', 'envelope'] as const;

/** What stands in for the options that are not given. */
export interface SigningDefaults {
  readonly secret: string;
  readonly newDeliveryId: () => string;
}

/**
 * Signs an event, once the options are checked.
 * @throws TypeError for an option that is not known, or wrong.
 */
export async function createSignedDelivery<Type extends WebhookEventType>(
  makeEvent: () => WebhookEventOf<Type>,
  options: SignOptions,
  defaults: SigningDefaults,
): Promise<SignedDelivery<Type>> {
  assertKnownNames(options, known, 'webhooks.sign');
  const { tamper, secret = defaults.secret } = options;
  if (tamper !== undefined && !tamperings.includes(tamper)) {
    throw wrongOption(
      'tamper',
      tamper,
      `one of ${tamperings.map((each) => `'${each}'`).join(', ')}`,
    );
  }
  if (typeof secret !== 'string' || secret === '') {
    throw wrongOption('secret', secret, 'a text, not empty');
  }
  const at = options.at === undefined ? Date.now() : parseMoment(options.at);
  const event = makeEvent();
  const deliveryId = options.deliveryId ?? defaults.newDeliveryId();
  const { headers, body } = await signWebhook({ event, secret, at, deliveryId, tamper });
  const toRequest = (url: string = defaultWebhookUrl): Request =>
    new Request(url, { method: 'POST', headers: { ...headers }, body });
  return { event, headers, body, toRequest };
}

const wrongOption = (name: string, value: unknown, wanted: string): TypeError =>
  new TypeError(
    `The option "${name}" of webhooks.sign is ${JSON.stringify(value)}. It must be ${wanted}.`,
  );
