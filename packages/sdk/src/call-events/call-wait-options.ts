import type { CreateAndWaitOptions, WaitOptions } from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import type { WebhookEventSource } from './webhook-event-source.js';

/** Lets a wait for a call hear of its end, instead of asking all the time. */
export interface CallEventOptions {
  /**
   * Webhook events: a handler of `createWebhookHandler`, or an async iterable of events. The call is then checked when an event
   * may concern it, and rarely otherwise (`safetyInterval`). The events must reach this process. Subscribe to `SessionStarted`
   * and `SessionEnded` at least. Default: none; the call is checked every `interval`.
   */
  readonly events?: WebhookEventSource | undefined;
  /**
   * With `events`: shortest time between two checks that no event has caused, in milliseconds. It finds the end of calls that
   * have no events, because nobody answered. Grows by a fifth each time, up to five times as long. Default 30 000.
   */
  readonly safetyInterval?: number | undefined;
}

/** Options of `outboundCalls.waitUntilEnded`. */
export interface CallWaitOptions extends WaitOptions<OutboundCall>, CallEventOptions {}

/** Options of `outboundCalls.createAndWait`. */
export interface CallCreateAndWaitOptions
  extends CreateAndWaitOptions<OutboundCall>,
    CallEventOptions {}

/** Separates the options about events, of which core knows nothing, from the others. */
export const takeEventOptions = <Options extends CallEventOptions>(
  options: Options | undefined,
): {
  readonly eventOptions: CallEventOptions;
  readonly waitOptions: Omit<Options, keyof CallEventOptions> | undefined;
} => {
  // Anything but an object is left to core, which refuses it.
  if (typeof options !== 'object' || options === null) {
    return { eventOptions: {}, waitOptions: options };
  }
  const { events, safetyInterval, ...waitOptions } = options;
  return { eventOptions: { events, safetyInterval }, waitOptions };
};
