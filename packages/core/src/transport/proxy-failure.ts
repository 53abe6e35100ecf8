import { isRecord } from '../util/is-record.js';

/**
 * The failure of a proxy to open a tunnel, so that nothing was sent. Contains the proxy's address without
 * credentials.
 */
export class ProxyFailure extends Error {
  constructor(
    readonly details: {
      /** `proxy.example:3128` */
      readonly proxy: string;
      /**
       * `proxy_authentication_required` (407), `proxy_refused` (any other response), `proxy_closed`, or the
       * platform's code if the proxy cannot be reached.
       */
      readonly code: string | undefined;
      /** A description for messages. */
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

/** Finds the failure of a proxy. undici, perhaps from another realm, may wrap it in an error of its own. */
export const findProxyFailure = (error: unknown): ProxyFailure | undefined => {
  if (error instanceof ProxyFailure) return error;
  return isRecord(error) && error.cause instanceof ProxyFailure ? error.cause : undefined;
};
