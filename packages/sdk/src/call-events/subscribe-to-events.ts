import { ConfigurationError } from '@voisnap/core/errors';
import { type EventListener, shareIterable } from './share-iterable.js';
import type { WebhookEventSource } from './webhook-event-source.js';

/**
 * Subscribes to a source of events.
 *
 * @returns a function that unsubscribes.
 * @throws ConfigurationError when the value is no source of events, or its `subscribe` fails.
 */
export const subscribeToEvents = (
  events: WebhookEventSource,
  listener: EventListener,
): (() => void) => {
  if (hasMethod(events, 'subscribe')) return subscribe(events.subscribe.bind(events), listener);
  if (hasMethod(events, Symbol.asyncIterator)) {
    return shareIterable(events as AsyncIterable<unknown>, listener);
  }
  throw new ConfigurationError(describeWrongSource(events));
};

type Subscribe = (onEvent: (event: unknown) => void) => unknown;

const subscribe = (subscribeTo: Subscribe, { onEvent }: EventListener): (() => void) => {
  let unsubscribe: unknown;
  try {
    unsubscribe = subscribeTo(onEvent);
  } catch (cause) {
    throw new ConfigurationError(
      'events.subscribe() threw, so nothing was sent. See the cause of this error.',
      { cause },
    );
  }
  if (typeof unsubscribe === 'function') return () => unsubscribe();
  throw new ConfigurationError(
    'events.subscribe() must return a function that removes the listener. Nothing was sent.',
  );
};

const hasMethod = <Name extends string | symbol>(
  value: unknown,
  name: Name,
): value is Record<Name, (...input: unknown[]) => unknown> =>
  ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
  typeof Reflect.get(value, name) === 'function';

const describeWrongSource = (events: unknown): string => {
  const expected =
    'events must be a webhook handler, as createWebhookHandler returns it, or an async iterable of events';
  if (Array.isArray(events)) return `${expected}, but is an array.`;
  if (typeof events === 'function') {
    return (
      `${expected}, but is a function without subscribe(). Pass the handler itself, not what ` +
      'a converter such as toNodeHandler made of it; call a generator function to get its iterable.'
    );
  }
  return `${expected}, but is ${events === null ? 'null' : `of type ${typeof events}`}.`;
};
