import type { RequestHandler } from '../test-server.js';

/** One way in which an exchange fails. */
export interface Fault {
  readonly name: string;
  /** Where it happens: while connecting, or at the server. */
  readonly at: 'connecting' | 'server';
  /** The platform's code for a connection that cannot be opened. */
  readonly code?: 'ECONNREFUSED' | 'ENOTFOUND';
  /** Whether the server has carried out the request before the failure. */
  readonly executes: boolean;
  /** Whether the server responds before it has read the request. */
  readonly early?: boolean;
  /** The behaviour of the server. `elapse` moves the client's clock forward. */
  readonly handle: (
    exchange: Parameters<RequestHandler>[0] & { readonly elapse: (milliseconds: number) => void },
  ) => void | Promise<void>;
}
