import type { WebhookEventOf, WebhookEventType } from '@voisnap/types';
import { parseMoment } from '../clock/moment.js';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { wrongOption } from '../shared/wrong-option.js';
import { defaultWebhookUrl } from './delivery-rules.js';
import { signWebhook } from './sign-webhook.js';
import { tamperings } from './tampering.js';
import type { SignedDelivery, SignOptions } from './webhooks.js';

const known = ['tamper', 'at', 'secret', 'deliveryId', 'envelope'] as const;

/** Defaults of the options. */
export interface SigningDefaults {
  readonly secret: string;
  readonly newDeliveryId: () => string;
}

/**
 * Implements `mock.webhooks.sign()`: checks the options and signs an event. The delivery is not sent.
 * @throws TypeError for an unknown option or an invalid value.
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
      '"tamper" of webhooks.sign',
      tamper,
      `one of ${tamperings.map((each) => `'${each}'`).join(', ')}`,
    );
  }
  if (typeof secret !== 'string' || secret === '') {
    throw wrongOption('"secret" of webhooks.sign', secret, 'a non-empty string');
  }
  const at = options.at === undefined ? Date.now() : parseMoment(options.at);
  const event = makeEvent();
  const deliveryId = options.deliveryId ?? defaults.newDeliveryId();
  const { headers, body } = await signWebhook({ event, secret, at, deliveryId, tamper });
  const toRequest = (url: string = defaultWebhookUrl): Request =>
    new Request(url, { method: 'POST', headers: { ...headers }, body });
  return { event, headers, body, toRequest };
}
