import { isRecord } from '../util/is-record.js';

/**
 * Why a proxy opened no tunnel, so that nothing was sent. Holds the proxy's address, and none of its
 * credentials.
 */
export class ProxyFailure extends Error {
  constructor(
    readonly details: {
      /** `proxy.example:3128` */
      readonly proxy: string;
      /**
       * `proxy_authentication_required` (407), `proxy_refused` (any other response), `proxy_closed`, or what
       * the platform says of a proxy that cannot be reached.
       */
      readonly code: string | undefined;
      /** What happened, in words. */
      readonly reason: string;
      readonly cause?: unknown;
    },
  ) {
    super(`${details.proxy}: ${details.reason}`, { cause: details.cause });
  }

  get code(): string | undefined {
    return this.details.code;
  }
}

/** A proxy's failure, also where undici, perhaps that of another realm, put it into an error of its own. */
export const findProxyFailure = (error: unknown): ProxyFailure | undefined => {
  if (error instanceof ProxyFailure) return error;
  return isRecord(error) && error.cause instanceof ProxyFailure ? error.cause : undefined;
};
