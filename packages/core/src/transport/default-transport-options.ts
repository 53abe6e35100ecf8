/** The options of the platform's default transport. */
export interface DefaultTransportOptions {
  /** An undici `Dispatcher` to send through. Node only. The transport does not close it. */
  readonly dispatcher?: object | undefined;
  /** Proxies to send through. Node only. */
  readonly proxy?: ProxySettings | undefined;
  /** Called once, with a message, when undici cannot be loaded and `fetch` is used instead. */
  readonly onFallback?: ((message: string) => void) | undefined;
}

/** One proxy for all requests, or the proxy of the environment, which also names hosts without a proxy. */
export type ProxySettings = ProxyServer | EnvironmentProxy;

/** A proxy. Its URL has no credentials, because URLs appear in messages more easily than headers. */
export interface ProxyServer {
  readonly url: string;
  /** `Proxy-Authorization`. */
  readonly authorization: string | undefined;
}

/** The proxy that the environment names for the scheme of the base URL. */
interface EnvironmentProxy {
  /** Value of `HTTPS_PROXY` or `HTTP_PROXY`, credentials included. */
  readonly environmentUrl: string;
  /** Value of `NO_PROXY`: hosts that are called without a proxy, separated by commas or spaces. */
  readonly exceptions: string;
}
