import type { KnownWebhookEvent, WebhookConfig } from '@voisnap/types';
import type { Tenant } from '../emulator/state/tenant.js';
import type { PendingDelivery } from './pending-delivery.js';
import { defaultDeliverySettings, type Receiver } from './resolve-deliver-to.js';
import { sendOverHttp } from './webhook-target.js';

/** Who gets an event, and how: a parcel, but for its delivery id. */
export type Subscriber = Omit<PendingDelivery, 'deliveryId'>;

/** Where an event is looked at from. */
export interface DeliveryContext {
  readonly tenant: Tenant;
  /** The targets of `deliverTo`. */
  readonly receivers: ReadonlySet<Receiver>;
}

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Everybody who gets an event: targets first, then what is registered, each in its order. */
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
  if (loopbackHosts.has(new URL(url).hostname)) {
    return [{ ...delivery, send: sendOverHttp, settings: defaultDeliverySettings }];
  }
  const settings = { ...defaultDeliverySettings, retryDelays: [] };
  return [{ ...delivery, send: rejectRemoteHost, settings }];
}

/** Assumed: a webhook without an agent takes the events of all. */
const takes = ({ enabled, events, agentId }: Readonly<WebhookConfig>, event: KnownWebhookEvent) =>
  enabled && events.includes(event.type) && (agentId ?? event.agentId) === event.agentId;

const rejectRemoteHost = async ({ url }: { readonly url: string }): Promise<never> => {
  throw new Error(
    `${new URL(url).hostname} is not this machine, and a test calls no other by accident. Take in its place what is for it: mock.webhooks.deliverTo(handler, { registered: true }).`,
  );
};
