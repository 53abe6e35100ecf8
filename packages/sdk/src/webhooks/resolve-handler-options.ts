import { ConfigurationError } from '@voisnap/core/errors';
import {
  checkOptions,
  expectCount,
  expectDuration,
  expectFunction,
  expectMethods,
  type OptionCheck,
  type OptionTable,
  showOption,
} from '@voisnap/core/options';
import { checkHandlers } from './check-handlers.js';
import { logToConsole } from './log-to-console.js';
import { memoryDeliveryStore } from './memory-delivery-store.js';
import { checkSecrets } from './resolve-secrets.js';
import { resolveVerifyOptions } from './verify-options.js';
import { machineClock } from './webhook-clock.js';
import type { WebhookHandlerOptions } from './webhook-handler-options.js';

type Defaulted =
  | 'on'
  | 'onError'
  | 'store'
  | 'respondWithin'
  | 'handleWithin'
  | 'maxBodyBytes'
  | 'clock';

/** The options after defaults. The secret is resolved at each request. */
export type ResolvedHandlerOptions = Omit<WebhookHandlerOptions, Defaulted> & {
  readonly [Name in Defaulted]-?: NonNullable<WebhookHandlerOptions[Name]>;
};

/** The documentation gives a receiver five seconds. */
const responseTimeout = 5_000;

const checkRespondWithin: OptionCheck = (name, value) => {
  if (typeof value === 'number' && value > 0 && value <= responseTimeout) {
    return expectDuration()(name, value);
  }
  throw new ConfigurationError(
    `${name} must be 100 to ${responseTimeout} milliseconds, but is ${showOption(value)}. Voisnap gives up ` +
      `after ${responseTimeout} ms and delivers the event again. Pass ${name}: 4_000.`,
  );
};

const isMissing = (secret: unknown): boolean => secret === undefined || secret === '';

/** A secret that is missing now may be there at run time: a build has no secrets. */
const checkSecret: OptionCheck = (_name, value) => {
  const secrets: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (secrets.some(isMissing)) return;
  checkSecrets(value, 'The webhook secret');
};

/** `resolveVerifyOptions` checks it. */
const checkedElsewhere = { check: () => {} };

const table: OptionTable<WebhookHandlerOptions> = {
  secret: { check: checkSecret },
  on: { check: checkHandlers },
  onUnknown: { check: expectFunction },
  onAny: { check: expectFunction },
  onError: { check: expectFunction },
  store: { check: expectMethods('claim', 'complete', 'release') },
  respondWithin: { check: checkRespondWithin },
  handleWithin: { check: expectDuration() },
  maxBodyBytes: { check: expectCount(1) },
  waitUntil: { check: expectFunction },
  clock: { check: expectMethods('now', 'startTimer') },
  toleranceSeconds: checkedElsewhere,
  now: checkedElsewhere,
};

/**
 * Checks the options and fills in the defaults.
 *
 * @throws ConfigurationError when an option or a type of event is unknown, or a value is wrong.
 */
export const resolveHandlerOptions = (options: WebhookHandlerOptions): ResolvedHandlerOptions => {
  checkOptions(options, table, {
    title: 'options of createWebhookHandler',
    example: '{ on: { SessionEnded: async (event) => {} } }',
  });
  const { toleranceSeconds, now, clock = machineClock } = options;
  resolveVerifyOptions({ toleranceSeconds, now });
  return {
    ...options,
    on: options.on ?? {},
    onError: options.onError ?? ((error, { message }) => logToConsole('error', message, error)),
    store: options.store ?? memoryDeliveryStore({ clock }),
    respondWithin: options.respondWithin ?? 4_000,
    handleWithin: options.handleWithin ?? 60_000,
    maxBodyBytes: options.maxBodyBytes ?? 1_048_576,
    clock,
  };
};
