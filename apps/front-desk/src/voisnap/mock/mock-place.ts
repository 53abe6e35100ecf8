/** Where the mock of another process is, for workers. */
export interface MockPlace {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly account: string;
  /** What its clock showed at a moment of ours. */
  readonly clock: { readonly shows: number; readonly at: number };
}
