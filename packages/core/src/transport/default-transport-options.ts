/** What the platform's own transport can be told. */
export interface DefaultTransportOptions {
  /** An undici `Dispatcher` to send through. Node only; it is used, and never closed. */
  readonly dispatcher?: object | undefined;
  /** Proxies to send through. Node only. */
  readonly proxy?: ProxySettings | undefined;
}

/** One proxy for everything, or those of the environment, which also says what goes past them. */
export type ProxySettings = ProxyServer | EnvironmentProxies;

/** A proxy without its credentials in the URL, which ends up in messages more easily than a header. */
export interface ProxyServer {
  readonly url: string;
  /** `Proxy-Authorization`. */
  readonly authorization: string | undefined;
}

/** URLs of proxies as the environment gave them, credentials included. */
interface EnvironmentProxies {
  /** `HTTP_PROXY` */
  readonly http: string | undefined;
  /** `HTTPS_PROXY` */
  readonly https: string | undefined;
  /** `NO_PROXY`: hosts that are asked directly, with a comma or a space in between. */
  readonly exceptions: string;
}
