import type { KnownWebhookEvent, WebhookEvent } from '@voisnap/types/models';
import { KNOWN_WEBHOOK_EVENTS } from '@voisnap/types/operations';
import { logToConsole } from './log-to-console.js';
import type { ResolvedHandlerOptions } from './resolve-handler-options.js';
import type { EventContext, HandleEvent } from './webhook-handler-options.js';

/** Calls the functions that handle an event, one after another. */
export type CallHandlers = (event: WebhookEvent, context: EventContext) => Promise<void>;

/** A sender of ever new types must not fill the memory. */
const maxLoggedTypes = 100;

const known: readonly string[] = KNOWN_WEBHOOK_EVENTS;
const isKnown = (event: WebhookEvent): event is KnownWebhookEvent => known.includes(event.type);

/** Creates the function that finds and calls the handlers of an event: `onAny`, then the one for its type. */
export const createCallHandlers = ({
  on,
  onAny,
  onUnknown,
}: ResolvedHandlerOptions): CallHandlers => {
  const logged = new Set<string>();
  const logUnknown = ({ type }: WebhookEvent) => {
    if (logged.has(type) || logged.size >= maxLoggedTypes) return;
    logged.add(type);
    logToConsole(
      'warn',
      `An event of the type ${JSON.stringify(type.slice(0, 100))} was ignored: this version does not know it. ` +
        'Pass onUnknown to handle it. (Logged once per type.)',
    );
  };
  return async (event, context) => {
    await onAny?.(event, context);
    if (isKnown(event)) {
      // The compiler cannot relate the type of the event to that of its function.
      const handle: unknown = on[event.type];
      await (handle as HandleEvent<WebhookEvent> | undefined)?.call(on, event, context);
    } else if (onUnknown) await onUnknown(event, context);
    else if (!onAny) logUnknown(event);
  };
};
