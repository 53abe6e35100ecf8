import {
  KNOWN_WEBHOOK_EVENTS,
  type KnownWebhookEvent,
  type WebhookEventType,
} from '@voisnap/types';
import { requireEventType } from '../emulator/entities/require-event-type.js';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { parseDuration } from '../shared/duration.js';
import type { Random } from '../shared/random.js';
import { wrongOption } from '../shared/wrong-option.js';
import type { DeliverToOptions, DeliveryOptions } from './deliver-to-options.js';
import { defaultWebhookUrl, retryDelaysMs } from './delivery-rules.js';
import { toEventFilter } from './delivery-selector.js';
import {
  type SendWebhook,
  sendOverHttp,
  sendToHandler,
  type WebhookTarget,
} from './webhook-target.js';

/** `DeliveryOptions` after checks and defaults. */
export interface DeliverySettings {
  readonly shuffled: boolean;
  readonly duplicates: (event: KnownWebhookEvent) => boolean;
  readonly drops: (event: KnownWebhookEvent) => boolean;
  /** Delay before each retry, in ms. */
  readonly retryDelays: readonly number[];
  /** In ms of real time. */
  readonly idleTimeout?: number | undefined;
}

/** A target of `deliverTo`. */
export interface Receiver {
  readonly send: SendWebhook;
  readonly settings: DeliverySettings;
  /** `undefined` with `registered: true`: registered webhooks have their own. */
  readonly webhook:
    | {
        readonly url: string;
        readonly secret: string;
        readonly events: readonly WebhookEventType[];
      }
    | undefined;
}

/** Sources of the defaults. */
export interface ReceiverSettings {
  readonly secret: string;
  readonly random: Random;
}

const settingNames = ['order', 'duplicate', 'drop', 'retries', 'idleTimeout'] as const;
const webhookNames = ['secret', 'events', 'url'] as const;

/**
 * Checks the arguments of `deliverTo` and fills in the defaults.
 * @throws TypeError for an invalid target, an unknown option or an invalid value.
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
    throw wrongOption('"registered" of deliverTo', options.registered, 'true or false');
  }
  const { secret: own = secret, events = KNOWN_WEBHOOK_EVENTS } = options;
  if (url !== undefined && options.url !== undefined) {
    throw new TypeError(
      'The option "url" of deliverTo applies to handlers only. The target is a URL.',
    );
  }
  if (typeof own !== 'string' || own === '')
    throw wrongOption('"secret" of deliverTo', own, 'a non-empty string');
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

/** Settings of deliveries without options. */
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
    throw wrongOption('"order" of deliverTo', order, "'sent' or 'shuffled'");
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
  throw wrongOption(
    '"retries" of deliverTo',
    retries,
    "a whole number, or a list of durations, such as ['1s', '1m']",
  );
}

function readIdleTimeout(idleTimeout: DeliveryOptions['idleTimeout']): number | undefined {
  try {
    return idleTimeout === undefined ? undefined : parseDuration(idleTimeout);
  } catch {
    throw wrongOption(
      '"idleTimeout" of deliverTo',
      idleTimeout,
      "a duration of real time, such as '500ms' or '3s'",
    );
  }
}

const lastDelay = Math.max(...retryDelaysMs);

function checkEvents(events: readonly WebhookEventType[]): readonly WebhookEventType[] {
  if (!Array.isArray(events) || events.length === 0) {
    throw wrongOption(
      '"events" of deliverTo',
      events,
      "a list of at least one event, such as ['SessionEnded']",
    );
  }
  for (const event of events) requireEventType(event);
  return events;
}

function assertNoOwnOptions(options: object): void {
  const own = webhookNames.find((name) => Reflect.get(options, name) !== undefined);
  if (own === undefined) return;
  throw new TypeError(
    `The option "${own}" of deliverTo cannot be combined with registered: true. Registered webhooks have their own.`,
  );
}

function readUrl(url: string | URL, what: string): string {
  if (URL.canParse(String(url)) && /^https?:$/.test(new URL(url).protocol)) return String(url);
  throw new TypeError(
    `${what} is ${JSON.stringify(url)}. It must be a URL, such as 'http://localhost:3000/webhooks', or a function that takes a Request and returns a Response.`,
  );
}
