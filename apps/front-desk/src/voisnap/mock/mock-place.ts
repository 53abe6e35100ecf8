/** How a worker reaches the mock of its parent. */
export interface MockPlace {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly account: string;
  /** Its clock showed `shows` when ours showed `at`. */
  readonly clock: { readonly shows: number; readonly at: number };
}
