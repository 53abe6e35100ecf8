import {
  KNOWN_WEBHOOK_EVENTS,
  type KnownWebhookEvent,
  type WebhookEventType,
} from '@voisnap/types';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { parseDuration } from '../shared/duration.js';
import type { Random } from '../shared/random.js';
import type { DeliverToOptions, DeliveryOptions } from './deliver-to-options.js';
import { defaultWebhookUrl, retryDelaysMs } from './delivery-rules.js';
import { toEventFilter } from './delivery-selector.js';
import { requireEventType } from './event-types.js';
import {
  type SendWebhook,
  sendOverHttp,
  sendToHandler,
  type WebhookTarget,
} from './webhook-target.js';

/** How deliveries go, after checks and defaults. */
export interface DeliverySettings {
  readonly shuffled: boolean;
  readonly duplicates: (event: KnownWebhookEvent) => boolean;
  readonly drops: (event: KnownWebhookEvent) => boolean;
  /** How long after each failure the next attempt comes, in ms. */
  readonly retryDelays: readonly number[];
  /** In ms of real time. */
  readonly idleTimeout?: number | undefined;
}

/** A target of `deliverTo`. */
export interface Receiver {
  readonly send: SendWebhook;
  readonly settings: DeliverySettings;
  /** `undefined` for the webhooks that are registered: they have their own. */
  readonly webhook:
    | {
        readonly url: string;
        readonly secret: string;
        readonly events: readonly WebhookEventType[];
      }
    | undefined;
}

/** What the defaults are made from. */
export interface ReceiverSettings {
  readonly secret: string;
  readonly random: Random;
}

const settingNames = ['order', 'duplicate', 'drop', 'retries', 'idleTimeout'] as const;
const webhookNames = ['secret', 'events', 'url'] as const;

/**
 * Checks what `deliverTo` was called with, and fills in the defaults.
 * @throws TypeError for a target that is none, and an option that is not known, or wrong.
 */
export function resolveReceiver(
  target: WebhookTarget,
  options: DeliverToOptions,
  { secret, random }: ReceiverSettings,
): Receiver {
  assertKnownNames(options, [...settingNames, ...webhookNames, 'registered'], 'deliverTo');
  const url = typeof target === 'function' ? undefined : readUrl(target, 'The target');
  const send = typeof target === 'function' ? sendToHandler(target) : sendOverHttp;
  const settings = resolveDeliverySettings(options, random);
  if (options.registered === true) {
    assertNoOwnOptions(options);
    const sendTo: SendWebhook = (outgoing) => send({ ...outgoing, url: url ?? outgoing.url });
    return { send: sendTo, settings, webhook: undefined };
  }
  if (options.registered !== undefined && options.registered !== false) {
    throw wrongOption('registered', options.registered, 'true or false');
  }
  const { secret: own = secret, events = KNOWN_WEBHOOK_EVENTS } = options;
  if (url !== undefined && options.url !== undefined) {
    throw new TypeError(
      'The option "url" of deliverTo is for handlers: the target is a URL itself.',
    );
  }
  if (typeof own !== 'string' || own === '') throw wrongOption('secret', own, 'a text, not empty');
  return {
    send,
    settings,
    webhook: {
      url: url ?? readUrl(options.url ?? defaultWebhookUrl, 'The option "url" of deliverTo'),
      secret: own,
      events: checkEvents(events),
    },
  };
}

/** How deliveries go where nobody says anything. */
export const defaultDeliverySettings: DeliverySettings = {
  shuffled: false,
  duplicates: () => false,
  drops: () => false,
  retryDelays: retryDelaysMs,
};

function resolveDeliverySettings(
  { order = 'sent', duplicate = false, drop = false, retries, idleTimeout }: DeliveryOptions,
  random: Random,
): DeliverySettings {
  if (order !== 'sent' && order !== 'shuffled') {
    throw wrongOption('order', order, "'sent' or 'shuffled'");
  }
  return {
    shuffled: order === 'shuffled',
    duplicates: toEventFilter(duplicate, 'duplicate', random.stream('duplicate')),
    drops: toEventFilter(drop, 'drop', random.stream('drop')),
    retryDelays: readRetries(retries),
    idleTimeout: readIdleTimeout(idleTimeout),
  };
}

function readRetries(retries: DeliveryOptions['retries']): readonly number[] {
  if (retries === undefined) return retryDelaysMs;
  if (Array.isArray(retries)) return retries.map(parseDuration);
  if (typeof retries === 'number' && Number.isInteger(retries) && retries >= 0) {
    return Array.from({ length: retries }, (_, index) => retryDelaysMs[index] ?? lastDelay);
  }
  throw wrongOption('retries', retries, "a whole number, or a list of durations, as ['1s', '1m']");
}

function readIdleTimeout(idleTimeout: DeliveryOptions['idleTimeout']): number | undefined {
  try {
    return idleTimeout === undefined ? undefined : parseDuration(idleTimeout);
  } catch {
    throw wrongOption('idleTimeout', idleTimeout, "a duration of real time, as '500ms' or '3s'");
  }
}

const lastDelay = Math.max(...retryDelaysMs);

function checkEvents(events: readonly WebhookEventType[]): readonly WebhookEventType[] {
  if (!Array.isArray(events) || events.length === 0) {
    throw wrongOption('events', events, "a list of at least one event, as ['SessionEnded']");
  }
  for (const event of events) requireEventType(event);
  return events;
}

function assertNoOwnOptions(options: object): void {
  const own = webhookNames.find((name) => Reflect.get(options, name) !== undefined);
  if (own === undefined) return;
  throw new TypeError(
    `The option "${own}" of deliverTo does not go with registered: true. Those webhooks have their own.`,
  );
}

function readUrl(url: string | URL, what: string): string {
  if (URL.canParse(String(url)) && /^https?:$/.test(new URL(url).protocol)) return String(url);
  throw new TypeError(
    `${what} is ${JSON.stringify(url)}. It must be a URL, as 'http://localhost:3000/webhooks', or a function that is given a Request and returns a Response.`,
  );
}

const wrongOption = (name: string, value: unknown, wanted: string): TypeError =>
  new TypeError(
    `The option "${name}" of deliverTo is ${JSON.stringify(value)}. It must be ${wanted}.`,
  );
