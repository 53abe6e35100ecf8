import { traceIdOf } from './errors/trace-id.js';
import { parseRateLimit, type RateLimitStatus } from './response/rate-limit.js';
import type { AttemptRecord } from './util/attempt-record.js';

/** What came of a call: its data, and where that came from. */
export interface CallResult<Data> {
  readonly data: Data;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
  readonly attempts: readonly AttemptRecord[];
  readonly idempotencyKey: string | undefined;
}

/** Data together with what is known about the answer that brought it. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: {
    readonly status: number;
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string>>;
    readonly url: string;
  };
  /** The API's trace id. Name it when you ask Voisnap about a call. */
  readonly traceId: string | undefined;
  /** Where the rate limit stands; `undefined` when the answer does not say. */
  readonly rateLimit: RateLimitStatus | undefined;
  /** All attempts of the call, the last one included. */
  readonly attempts: readonly AttemptRecord[];
  /** `Idempotency-Key` of the call, the same on all attempts. */
  readonly idempotencyKey: string | undefined;
}

/**
 * The promise of one call's data. The request is on its way as soon as there is one, awaited or not.
 *
 * @example
 * ```ts
 * const agent = await client.agents.get('agt_1');
 * const { data, traceId, rateLimit } = await client.agents.get('agt_1').withResponse();
 * ```
 */
export class RequestPromise<Data> extends Promise<Data> {
  /** What `then`, `catch` and `finally` give is a plain promise: it has no response of its own. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  readonly #result: Promise<CallResult<Data>>;

  constructor(result: Promise<CallResult<Data>>) {
    super((resolve, reject) => {
      result.then(({ data }) => resolve(data), reject);
    });
    this.#result = result;
  }

  /** The data together with status, headers, trace id, rate limit and attempts. Sends nothing again. */
  withResponse(): Promise<WithResponse<Data>> {
    this.#leaveFailureToOthers();
    return this.#result.then(describeResult);
  }

  /** A promise of something made from the data, with the same response. */
  map<Mapped>(change: (data: Data) => Mapped): RequestPromise<Mapped> {
    this.#leaveFailureToOthers();
    return new RequestPromise(
      this.#result.then((result) => ({ ...result, data: change(result.data) })),
    );
  }

  /** Whoever holds the derived promise hears of a failure there; this one must not report it again. */
  #leaveFailureToOthers(): void {
    this.catch(() => {});
  }
}

const describeResult = <Data>(result: CallResult<Data>): WithResponse<Data> => ({
  data: result.data,
  response: { status: result.status, headers: result.headers, url: result.url },
  traceId: traceIdOf(result.headers),
  rateLimit: parseRateLimit(result.headers),
  attempts: result.attempts,
  idempotencyKey: result.idempotencyKey,
});
