import { brandErrorClass, hasBrandOf } from '../util/error-brand.js';
import type { AbortSource } from '../util/lazy-signal.js';
import type { HttpMethod } from '../util/operation.js';
import type { RequestSent } from '../util/request-sent.js';

/** A request as it goes over the wire: nothing is left to decide. */
export interface WireRequest {
  readonly method: HttpMethod;
  /** Absolute, encoded. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: WireBody;
}

/** A body is either text that is at hand, or a stream that is opened once per attempt. */
export type WireBody = string | StreamBody;

/** A body that is not held in memory. */
export interface StreamBody {
  /** Opens the stream from its start. Called once for each attempt. */
  open(): AsyncIterable<Uint8Array>;
  /** Known length in bytes, sent as `Content-Length`; otherwise the body is sent in chunks. */
  readonly byteLength?: number;
  /** Whether `open` can be called again, so that the request can be sent again. */
  readonly replayable: boolean;
}

/** A response whose head has arrived, with as much of its body as could be read. */
export interface WireResponse {
  readonly status: number;
  /** Lower-case names; repeated ones joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decoded as UTF-8. */
  readonly text: string;
  /** Why `text` is not the whole body, where it is not. */
  readonly incomplete?: 'too-large' | 'cut';
  /** What cut the body, where something did. */
  readonly cause?: unknown;
}

/** What a transport is told about one attempt. */
export interface SendOptions {
  /** Aborts the attempt, its body included. */
  readonly signal: AbortSource;
  /** Bytes of body to read at the most; what follows is dropped and the response marked. */
  readonly maxResponseBytes: number;
  /**
   * Told `'no'` at the start by a transport that can tell when a request leaves, and `'maybe'` when
   * it begins to leave on an open connection; so a timeout while connecting is known to be harmless.
   * A transport that never tells anything is taken for `'maybe'`.
   */
  readonly onRequestSent?: ((requestSent: RequestSent) => void) | undefined;
}

/**
 * The one seam to the network. Redirects are not followed: a 3xx is a response like any other.
 *
 * `send` rejects with a {@link TransportFailure} when no head arrived, or with the signal's reason
 * when it was aborted.
 */
export interface Transport {
  send(request: WireRequest, options: SendOptions): Promise<WireResponse>;
  /** Closes idle connections; calls in flight end with an error. */
  close(): Promise<void>;
}

/**
 * Why no response came. `instanceof` holds across copies: the CommonJS build of the platform's transport
 * has one of its own.
 */
export class TransportFailure extends Error {
  static {
    brandErrorClass(TransportFailure, 'TransportFailure');
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: each class answers for itself.
    return hasBrandOf(this, value);
  }

  constructor(
    message: string,
    readonly details: {
      /** The platform's code: `ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_SOCKET`. */
      readonly code: string | undefined;
      /** `no`: nothing had left yet. `maybe`: the server may have got the request and acted on it. */
      readonly requestSent: RequestSent;
      readonly cause: unknown;
      /** Where it was a proxy that failed: its address, without credentials, and what happened. */
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
