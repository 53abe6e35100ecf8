import type { ConnectionFailure, MockResponse, TransportFault } from '../../http/exchange.js';
import { noResponse } from '../../http/faults/apply-fault.js';
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

const fail = (name: string, failure: 'refused' | 'unresolved'): Fault =>
  new PlannableFault(describeFault(name), {
    connectFailure: failure,
    before: answerNothing(lost(failure)),
  });

const lose = (name: string, failure: ConnectionFailure): Fault => withDelivery(name, lost(failure));

const withDelivery = (name: string, transportFault: TransportFault): Fault =>
  new PlannableFault(describeFault(name), { before: answerNothing(transportFault) });

const lost = (failure: ConnectionFailure): TransportFault => ({ kind: 'lost', failure });

const answerNothing = (transportFault: TransportFault) => (): MockResponse => ({
  ...noResponse,
  transportFault,
});
