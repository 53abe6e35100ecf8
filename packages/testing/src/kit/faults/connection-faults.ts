import type { Answer, Delivery, Loss } from '../../http/exchange.js';
import { noAnswer } from '../../http/faults/apply-fault.js';
import { describeFault, type Fault, PlannableFault } from './fault.js';

/** Faults in which no answer comes. */
export const connectionFaults = {
  /**
   * The connection is refused: nothing has left the client. Over a real port, which has read the
   * request by then, the connection is reset.
   */
  refuse: (): Fault => fail('refuse', 'refused'),

  /** The name of the host is not known: nothing has left the client. Over a real port, as `refuse`. */
  dns: (): Fault => fail('dns', 'unresolved'),

  /** The connection is reset after the request was sent. */
  reset: (): Fault => lose('reset', 'reset'),

  /** The server hangs up after the request was sent, without an answer. */
  closeBeforeHeaders: (): Fault => lose('closeBeforeHeaders', 'closed'),

  /** Something comes back that is no HTTP. */
  garbage: (): Fault => lose('garbage', 'garbage'),

  /** No answer comes, ever: the client's timeout ends it, in no real time with the clock `auto`. */
  hang: (): Fault => withDelivery('hang', { kind: 'hung' }),
};

const fail = (name: string, loss: 'refused' | 'unresolved'): Fault =>
  new PlannableFault(describeFault(name), { connection: loss, before: answerNothing(lost(loss)) });

const lose = (name: string, loss: Loss): Fault => withDelivery(name, lost(loss));

const withDelivery = (name: string, delivery: Delivery): Fault =>
  new PlannableFault(describeFault(name), { before: answerNothing(delivery) });

const lost = (loss: Loss): Delivery => ({ kind: 'lost', loss });

const answerNothing = (delivery: Delivery) => (): Answer => ({ ...noAnswer, delivery });
