import { brandErrorClass, hasBrandOf } from '../util/error-brand.js';
import type { AbortSource } from '../util/lazy-signal.js';
import type { HttpMethod } from '../util/operation.js';
import type { RequestSent } from '../util/request-sent.js';

/** A complete request, ready to be sent. */
export interface WireRequest {
  readonly method: HttpMethod;
  /** Absolute, encoded. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: WireBody;
}

/** The body of a request: a text, or a stream that is opened once per attempt. */
export type WireBody = string | StreamBody;

/** A body that is not held in memory. */
export interface StreamBody {
  /** Opens the stream from its start. Called once for each attempt. */
  open(): AsyncIterable<Uint8Array>;
  /** Length in bytes, sent as `Content-Length`. Without it, the body is sent in chunks. */
  readonly byteLength?: number;
  /** Whether `open` can be called again, so that the request can be sent again. */
  readonly replayable: boolean;
}

/** A response whose head has arrived, with its body or the part of it that could be read. */
export interface WireResponse {
  readonly status: number;
  /** Headers with lower-case names. Repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decoded as UTF-8. */
  readonly text: string;
  /** The reason why `text` is not the whole body; absent if it is. */
  readonly incomplete?: 'too-large' | 'cut';
  /** The error that cut the body off. */
  readonly cause?: unknown;
}

/** The options of one attempt. */
export interface SendOptions {
  /** Aborts the attempt, including reading its body. */
  readonly signal: AbortSource;
  /** Largest number of body bytes to read. The rest is dropped, and the response is marked as incomplete. */
  readonly maxResponseBytes: number;
  /**
   * A transport that can tell when a request is sent calls this with `'no'` at the start, and with `'maybe'` when it
   * begins to send on an open connection. A timeout while connecting is then known to be harmless. If it is never
   * called, the engine assumes `'maybe'`.
   */
  readonly onRequestSent?: ((requestSent: RequestSent) => void) | undefined;
}

/**
 * Sends requests. All network traffic goes through a transport. It does not follow redirects: a 3xx is a response
 * like any other.
 *
 * `send` rejects with a {@link TransportFailure} when no head arrives, or with the signal's reason when it aborts.
 */
export interface Transport {
  send(request: WireRequest, options: SendOptions): Promise<WireResponse>;
  /** Closes idle connections; calls in flight end with an error. */
  close(): Promise<void>;
}

/**
 * The failure of an attempt that got no response. `instanceof` works across copies of this class, because the
 * CommonJS build of the platform's transport has a copy of its own.
 */
export class TransportFailure extends Error {
  static {
    brandErrorClass(TransportFailure, 'TransportFailure');
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: each class compares its own brand.
    return hasBrandOf(this, value);
  }

  constructor(
    message: string,
    readonly details: {
      /** The platform's code: `ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_SOCKET`. */
      readonly code: string | undefined;
      /** `'no'`: nothing was sent. `'maybe'`: the API may have carried out the request. */
      readonly requestSent: RequestSent;
      readonly cause: unknown;
      /** The failure of a proxy: its address without credentials, a code and a description. Absent otherwise. */
      readonly proxy?: {
        readonly proxy: string;
        readonly code: string | undefined;
        readonly reason: string;
      };
    },
  ) {
    super(message, { cause: details.cause });
  }
}
