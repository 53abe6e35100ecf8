import type { KnownWebhookEvent, WebhookConfig } from '@voisnap/types';
import type { World } from '../emulator/state/tenant.js';
import type { Parcel } from './pending-delivery.js';
import { defaultConduct, type Receiver } from './resolve-deliver-to.js';
import { sendOverHttp } from './webhook-target.js';

/** Who gets an event, and how: a parcel, but for its delivery id. */
export type Subscriber = Omit<Parcel, 'deliveryId'>;

/** Where an event is looked at from. */
export interface Audience {
  readonly world: World;
  /** The targets of `deliverTo`. */
  readonly receivers: ReadonlySet<Receiver>;
}

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Everybody who gets an event: targets first, then what is registered, each in its order. */
export const findSubscribers = (event: KnownWebhookEvent, audience: Audience): Subscriber[] => [
  ...[...audience.receivers].flatMap((receiver) => subscribeTarget(event, receiver, audience)),
  ...audience.world.db.webhook
    .rows()
    .filter((webhook) => takes(webhook, event))
    .flatMap((webhook) => subscribeRegistered(event, webhook, audience)),
];

function subscribeTarget(
  event: KnownWebhookEvent,
  receiver: Receiver,
  { receivers }: Audience,
): Subscriber[] {
  const { webhook, send, conduct } = receiver;
  if (!webhook?.events.includes(event.type)) return [];
  const { url, secret } = webhook;
  return [{ event, url, secret, send, conduct, isOpen: () => receivers.has(receiver) }];
}

function subscribeRegistered(
  event: KnownWebhookEvent,
  { id, url, secret }: WebhookConfig,
  { world, receivers }: Audience,
): Subscriber[] {
  const isEnabled = () => world.db.webhook.get(id)?.enabled === true;
  const parcel = { event, webhookId: id, url, secret: secret ?? '', isOpen: isEnabled };
  const standIns = [...receivers].filter(({ webhook }) => webhook === undefined);
  if (standIns.length > 0) {
    return standIns.map((receiver) => {
      const isOpen = () => isEnabled() && receivers.has(receiver);
      return { ...parcel, send: receiver.send, conduct: receiver.conduct, isOpen };
    });
  }
  if (loopbackHosts.has(new URL(url).hostname)) {
    return [{ ...parcel, send: sendOverHttp, conduct: defaultConduct }];
  }
  const conduct = { ...defaultConduct, retryDelays: [] };
  return [{ ...parcel, send: refuseToSend, conduct }];
}

/** Assumed: a webhook without an agent takes the events of all. */
const takes = ({ enabled, events, agentId }: Readonly<WebhookConfig>, event: KnownWebhookEvent) =>
  enabled && events.includes(event.type) && (agentId ?? event.agentId) === event.agentId;

const refuseToSend = async ({ url }: { readonly url: string }): Promise<never> => {
  throw new Error(
    `${new URL(url).hostname} is not this machine, and a test calls no other by accident. Take in its place what is for it: mock.webhooks.deliverTo(handler, { registered: true }).`,
  );
};
