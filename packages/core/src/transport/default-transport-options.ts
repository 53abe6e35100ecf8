/** What the platform's own transport can be told. */
export interface DefaultTransportOptions {
  /** An undici `Dispatcher` to send through. Node only; it is used, and never closed. */
  readonly dispatcher?: object | undefined;
}
