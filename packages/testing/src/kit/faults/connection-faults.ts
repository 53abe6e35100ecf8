import { noResponse } from '../../http/apply-fault.js';
import type { ConnectionFailure, MockResponse, TransportFault } from '../../http/exchange.js';
import { describeFault, type Fault, PlannableFault } from './fault.js';

/**
 * Faults of the connection: no response arrives. They only name the failure: `http/send-response.ts`
 * applies it to the client's connection.
 */
export const connectionFaults = {
  /**
   * The connection is refused: nothing has left the client. Over a real port the server has
   * read the request by then, so the connection is reset.
   */
  refuse: (): Fault => fail('refuse', 'refused'),

  /** The name of the host is not known: nothing has left the client. Over a real port, as `refuse`. */
  dns: (): Fault => fail('dns', 'unresolved'),

  /** The connection is reset after the request was sent. */
  reset: (): Fault => lose('reset', 'reset'),

  /** The server closes the connection after the request was sent, without a response. */
  closeBeforeHeaders: (): Fault => lose('closeBeforeHeaders', 'closed'),

  /** The server sends bytes that are not HTTP. */
  garbage: (): Fault => lose('garbage', 'garbage'),

  /** No response arrives. The client's timeout ends the request; with the clock `auto` that takes no real time. */
  hang: (): Fault => withDelivery('hang', { kind: 'hung' }),
};

const fail = (name: string, failure: 'refused' | 'unresolved'): Fault =>
  new PlannableFault(describeFault(name), {
    connectFailure: failure,
    before: respondWithNothing(lost(failure)),
  });

const lose = (name: string, failure: ConnectionFailure): Fault => withDelivery(name, lost(failure));

const withDelivery = (name: string, transportFault: TransportFault): Fault =>
  new PlannableFault(describeFault(name), { before: respondWithNothing(transportFault) });

const lost = (failure: ConnectionFailure): TransportFault => ({ kind: 'lost', failure });

const respondWithNothing = (transportFault: TransportFault) => (): MockResponse => ({
  ...noResponse,
  transportFault,
});
