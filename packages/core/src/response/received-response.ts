import type { WireRequest, WireResponse } from '../transport/transport.js';
import type { RetryClass } from '../util/operation.js';

/** A response as it came from the transport, and the attempt that it belongs to. */
export interface ReceivedResponse {
  readonly request: WireRequest;
  readonly response: WireResponse;
  /** 1 for the first attempt of the call. */
  readonly attempt: number;
  /** Whether the operation reads or writes. Default: a `GET` reads, other methods write. */
  readonly retry?: RetryClass | undefined;
  /** Id of the operation if its route is undocumented. */
  readonly assumedOperation?: string | undefined;
  /** Whether the operation needs credentials. Default: `true`. */
  readonly needsCredentials?: boolean | undefined;
  /** Milliseconds since the Unix epoch, which a `Retry-After` date is counted from. Default: the machine's clock. */
  readonly now?: number;
}
