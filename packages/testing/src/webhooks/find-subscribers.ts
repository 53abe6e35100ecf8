import type { KnownWebhookEvent, WebhookConfig } from '@voisnap/types';
import type { Tenant } from '../emulator/state/tenant.js';
import { isLoopbackName } from '../shared/is-loopback-name.js';
import type { PendingDelivery } from './pending-delivery.js';
import { defaultDeliverySettings, type Receiver } from './resolve-deliver-to.js';
import { sendOverHttp } from './webhook-target.js';

/** A delivery of an event to one receiver, without its delivery id. */
export type Subscriber = Omit<PendingDelivery, 'deliveryId'>;

/** The tenant of an event, and the targets that receive the events of all tenants. */
export interface DeliveryContext {
  readonly tenant: Tenant;
  /** The targets of `deliverTo`. */
  readonly receivers: ReadonlySet<Receiver>;
}

/** Finds the receivers of an event: targets of `deliverTo`, then registered webhooks, each in creation order. */
export const findSubscribers = (
  event: KnownWebhookEvent,
  context: DeliveryContext,
): Subscriber[] => [
  ...[...context.receivers].flatMap((receiver) => subscribeTarget(event, receiver, context)),
  ...context.tenant.db.webhook
    .rows()
    .filter((webhook) => takes(webhook, event))
    .flatMap((webhook) => subscribeRegistered(event, webhook, context)),
];

function subscribeTarget(
  event: KnownWebhookEvent,
  receiver: Receiver,
  { receivers }: DeliveryContext,
): Subscriber[] {
  const { webhook, send, settings } = receiver;
  if (!webhook?.events.includes(event.type)) return [];
  const { url, secret } = webhook;
  return [{ event, url, secret, send, settings, acceptsRetries: () => receivers.has(receiver) }];
}

function subscribeRegistered(
  event: KnownWebhookEvent,
  { id, url, secret }: WebhookConfig,
  { tenant, receivers }: DeliveryContext,
): Subscriber[] {
  const isEnabled = () => tenant.db.webhook.get(id)?.enabled === true;
  const delivery = { event, webhookId: id, url, secret: secret ?? '', acceptsRetries: isEnabled };
  const standIns = [...receivers].filter(({ webhook }) => webhook === undefined);
  if (standIns.length > 0) {
    return standIns.map((receiver) => {
      const acceptsRetries = () => isEnabled() && receivers.has(receiver);
      return { ...delivery, send: receiver.send, settings: receiver.settings, acceptsRetries };
    });
  }
  if (isLoopbackName(new URL(url).hostname)) {
    return [{ ...delivery, send: sendOverHttp, settings: defaultDeliverySettings }];
  }
  const settings = { ...defaultDeliverySettings, retryDelays: [] };
  return [{ ...delivery, send: rejectRemoteHost, settings }];
}

/** Whether a registered webhook receives an event. Assumed: without an agent it receives the events of all. */
const takes = ({ enabled, events, agentId }: Readonly<WebhookConfig>, event: KnownWebhookEvent) =>
  enabled && events.includes(event.type) && (agentId ?? event.agentId) === event.agentId;

const rejectRemoteHost = async ({ url }: { readonly url: string }): Promise<never> => {
  throw new Error(
    `The mock delivers to this machine only, not to ${new URL(url).hostname}. To receive the deliveries for registered webhooks, call mock.webhooks.deliverTo(handler, { registered: true }).`,
  );
};
