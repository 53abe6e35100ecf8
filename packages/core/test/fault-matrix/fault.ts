import type { RequestHandler } from '../test-server.js';

/** One way in which an exchange goes wrong. */
export interface Fault {
  readonly name: string;
  /** Where it happens: before a connection stands, or at the server. */
  readonly at: 'connecting' | 'server';
  /** The platform's code of a connection that does not come about. */
  readonly code?: 'ECONNREFUSED' | 'ENOTFOUND';
  /** Whether the server has carried the request out before it goes wrong. */
  readonly executes: boolean;
  /** Whether the server answers before it has read the request. */
  readonly early?: boolean;
  /** What the server does. `elapse` moves the client's clock on. */
  readonly handle: (
    exchange: Parameters<RequestHandler>[0] & { readonly elapse: (milliseconds: number) => void },
  ) => void | Promise<void>;
}
