import type { WakeListener, WakeSource } from '@voisnap/core';
import type { CreateOutboundCallRequest, OutboundCall } from '@voisnap/types/models';
import type { CallEventOptions } from './call-wait-options.js';
import { type ReadEvent, readEvent } from './read-event.js';
import { subscribeToEvents } from './subscribe-to-events.js';
import type { WebhookEventSource } from './webhook-event-source.js';

/** What is known of a call, before and after it was created. */
type KnownCall = Partial<
  Pick<OutboundCall, 'agentId' | 'toNumber' | 'fromNumber' | 'conversationId'>
>;

/** Remembered conversations of a wait: enough for the seconds in which the API's answers lag behind its events. */
const mostRemembered = 100;

/**
 * Tells a wait when an event may concern its call. Events carry the id of a conversation, which the call has only after
 * somebody answered. Until then the agent and the number decide, and a wrong guess costs one poll.
 */
export class CallEventListener implements WakeSource<OutboundCall> {
  readonly safetyInterval: number | undefined;
  readonly #events: WebhookEventSource;
  #call: KnownCall;
  #listener: WakeListener | undefined;
  /** Whether the source delivers `SessionStarted`: then no conversation of the call ends that was not seen to start. */
  #seesStarts = false;
  /** Conversations that may be the call's. */
  readonly #candidates = new Set<string>();
  /** Conversations that have ended, and may be the call's. */
  readonly #ended = new Set<string>();

  constructor(
    { events, safetyInterval }: CallEventOptions & { readonly events: WebhookEventSource },
    call: Partial<CreateOutboundCallRequest> = {},
  ) {
    this.#events = events;
    this.safetyInterval = safetyInterval;
    this.#call = { ...call };
  }

  listen(listener: WakeListener): () => void {
    this.#listener = listener;
    // What was seen before may be from another time: events between two waits are lost.
    this.#seesStarts = false;
    return subscribeToEvents(this.#events, {
      onEvent: (event) => this.#receive(readEvent(event)),
      onEnd: (failure) => listener.end(failure),
    });
  }

  learn(call: OutboundCall): void {
    const { agentId, toNumber, fromNumber, conversationId } = call;
    this.#call = { agentId, toNumber, fromNumber, conversationId };
    // The API's answer may lag behind the event of the end.
    if (conversationId && this.#ended.delete(conversationId)) this.#listener?.wake('until-over');
  }

  #receive(event: ReadEvent | undefined): void {
    if (!event || (event.agentId && this.#call.agentId && event.agentId !== this.#call.agentId)) {
      return;
    }
    if (event.kind === 'start') this.#receiveStart(event);
    else if (event.kind === 'end') this.#receiveEnd(event);
    else if (event.kind === 'unknown' && this.#mayConcern(event)) this.#listener?.wake('once');
  }

  #receiveStart(event: ReadEvent): void {
    this.#seesStarts = true;
    if (this.#call.conversationId || !this.#mayBeStartOf(event)) return;
    if (event.conversationId) remember(this.#candidates, event.conversationId);
    this.#listener?.wake('once');
  }

  #receiveEnd(event: ReadEvent): void {
    if (!this.#mayConcern(event)) return;
    const { conversationId } = event;
    const isOurs = conversationId !== undefined && conversationId === this.#call.conversationId;
    if (conversationId && !isOurs) remember(this.#ended, conversationId);
    this.#listener?.wake(isOurs ? 'until-over' : 'once');
  }

  #mayConcern({ conversationId }: ReadEvent): boolean {
    const known = this.#call.conversationId;
    if (conversationId === undefined || conversationId === known) return true;
    return !known && (!this.#seesStarts || this.#candidates.has(conversationId));
  }

  #mayBeStartOf({ direction, phoneNumber }: ReadEvent): boolean {
    if (direction === 'inbound') return false;
    const { toNumber, fromNumber } = this.#call;
    return !phoneNumber || !toNumber || phoneNumber === toNumber || phoneNumber === fromNumber;
  }
}

const remember = (ids: Set<string>, id: string): void => {
  ids.add(id);
  const [oldest] = ids;
  if (ids.size > mostRemembered && oldest !== undefined) ids.delete(oldest);
};
