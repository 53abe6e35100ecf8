import type { WakeListener, WakeSource } from '@voisnap/core';
import { ConfigurationError } from '@voisnap/core/errors';
import type { CreateOutboundCallRequest, OutboundCall } from '@voisnap/types/models';
import type { CallEventOptions } from './call-wait-options.js';
import { describeOther, type ReadEvent, readEvent } from './read-event.js';
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
  /** Whether the source has given a value that is no event. */
  #gaveOther = false;
  /** Conversations that may be the call's. */
  readonly #candidates = new Set<string>();
  /** Conversations that have ended, and may be the call's. */
  readonly #ended = new Set<string>();
  /** Conversations that were started with the number of the call, so they nearly surely are the call's. */
  readonly #likely = new Set<string>();

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
      onEvent: (value) => {
        const event = readEvent(value);
        if (event) this.#receive(event);
        else this.#reportOther(value, listener);
      },
      onEnd: (failure) => listener.end(failure),
    });
  }

  learn(call: OutboundCall): void {
    const { agentId, toNumber, fromNumber, conversationId } = call;
    this.#call = { agentId, toNumber, fromNumber, conversationId };
    // The API's answer may lag behind the event of the end.
    if (conversationId && this.#ended.delete(conversationId)) this.#listener?.wake('until-over');
  }

  /** A source of other values would leave the wait nearly asleep: it counts as failed. */
  #reportOther(value: unknown, listener: WakeListener): void {
    if (this.#gaveOther) return;
    this.#gaveOther = true;
    listener.end({ cause: new ConfigurationError(describeOther(value)) });
  }

  #receive(event: ReadEvent): void {
    const { agentId } = this.#call;
    if (event.agentId && agentId && event.agentId !== agentId) return;
    if (event.kind === 'start') this.#receiveStart(event);
    else if (event.kind === 'end') this.#receiveEnd(event);
    else if (event.kind === 'unknown' && this.#mayConcern(event)) this.#listener?.wake('once');
  }

  #receiveStart(event: ReadEvent): void {
    this.#seesStarts = true;
    if (this.#call.conversationId || !this.#mayBeStartOf(event)) return;
    const { conversationId, direction, phoneNumber } = event;
    if (conversationId) {
      remember(this.#candidates, conversationId);
      const isItsNumber = phoneNumber !== undefined && phoneNumber === this.#call.toNumber;
      if (isItsNumber && direction === 'outbound') remember(this.#likely, conversationId);
    }
    this.#listener?.wake('once');
  }

  #receiveEnd(event: ReadEvent): void {
    if (!this.#mayConcern(event)) return;
    const { conversationId } = event;
    const known = this.#call.conversationId;
    if (conversationId && conversationId !== known) remember(this.#ended, conversationId);
    // The API may not show the conversation yet.
    const isOurs =
      conversationId !== undefined &&
      (known ? conversationId === known : this.#likely.has(conversationId));
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
