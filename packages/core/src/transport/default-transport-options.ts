/** What the platform's own transport can be told. */
export interface DefaultTransportOptions {
  /** An undici `Dispatcher` to send through. Node only; it is used, and never closed. */
  readonly dispatcher?: object | undefined;
  /** Proxies to send through. Node only. */
  readonly proxy?: ProxySettings | undefined;
  /** Told once, in words, when a lesser transport than the platform's best has to serve. */
  readonly onFallback?: ((message: string) => void) | undefined;
}

/** One proxy for everything, or that of the environment, which also says what goes past it. */
export type ProxySettings = ProxyServer | EnvironmentProxy;

/** A proxy without its credentials in the URL, which ends up in messages more easily than a header. */
export interface ProxyServer {
  readonly url: string;
  /** `Proxy-Authorization`. */
  readonly authorization: string | undefined;
}

/** The proxy that the environment names for the scheme that is called. */
interface EnvironmentProxy {
  /** As `HTTPS_PROXY` or `HTTP_PROXY` has it, credentials included. */
  readonly environmentUrl: string;
  /** `NO_PROXY`: hosts that are asked directly, with a comma or a space in between. */
  readonly exceptions: string;
}
