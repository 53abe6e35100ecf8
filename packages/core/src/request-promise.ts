import { parseRateLimit, type RateLimitStatus } from './response/rate-limit.js';
import { traceIdOf } from './response/trace-id.js';
import type { AttemptRecord } from './util/attempt-record.js';
import { nameClass } from './util/name-class.js';

/** The result of a call, besides its data. */
export interface CallResult {
  /** Status of the response. */
  readonly status: number;
  /** Headers of the response. */
  readonly headers: Readonly<Record<string, string>>;
  /** URL of the request, with its query. */
  readonly url: string;
  /** The attempts of the call, the successful one included. */
  readonly attempts: readonly AttemptRecord[];
  /** The header `Idempotency-Key` of all attempts; `undefined` if none was sent. */
  readonly idempotencyKey: string | undefined;
}

/** Holds the result of a call, as soon as there is one. */
export interface CallOutcome {
  /** The successful response. */
  result?: CallResult;
}

/** The data of a call, with its response. */
export interface WithResponse<Data> {
  /** The parsed body of the response, checked as the option `validation` says. */
  readonly data: Data;
  /** The response as it arrived, without its body. */
  readonly response: {
    readonly status: number;
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string>>;
    readonly url: string;
  };
  /** Trace id of the API. Quote it when you ask Voisnap about a call. */
  readonly traceId: string | undefined;
  /** State of the rate limit; `undefined` if the response has no rate-limit headers. */
  readonly rateLimit: RateLimitStatus | undefined;
  /** All attempts of the call, including the last one. */
  readonly attempts: readonly AttemptRecord[];
  /** `Idempotency-Key` of the call, the same on all attempts. */
  readonly idempotencyKey: string | undefined;
}

/**
 * Promise of the data of one call. The request is sent at once, even if the promise is not awaited.
 *
 * @example
 * ```ts
 * const agent = await client.agents.get('agt_1');
 * const { data, traceId, rateLimit } = await client.agents.get('agt_1').withResponse();
 * ```
 */
export class RequestPromise<Data> extends Promise<Data> {
  static {
    nameClass(RequestPromise, 'RequestPromise');
  }

  /** `then`, `catch` and `finally` return a plain promise, which has no response. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  readonly #outcome: CallOutcome;

  /** @param outcome Must be filled in before `data` resolves. */
  constructor(data: Promise<Data>, outcome: CallOutcome) {
    super((resolve, reject) => {
      // Not wrapped in functions: V8 follows these two to the code that awaits, for stacks.
      data.then(resolve, reject);
    });
    this.#outcome = outcome;
  }

  /** Returns the data with status, headers, trace id, rate limit and attempts. Does not send the request again. */
  withResponse(): Promise<WithResponse<Data>> {
    return this.then((data) => describeResponse(data, this.#outcome));
  }

  /**
   * Returns a promise of a value made from the data, with the same response.
   * @param change - makes the new value; it is not called when the call fails.
   */
  map<Mapped>(change: (data: Data) => Mapped): RequestPromise<Mapped> {
    return new RequestPromise<Mapped>(this.then(change) as Promise<Mapped>, this.#outcome);
  }
}

const describeResponse = <Data>(data: Data, { result }: CallOutcome): WithResponse<Data> => {
  if (!result)
    throw new TypeError('The outcome of the call was not filled in before its data came.');
  const { status, headers, url, attempts, idempotencyKey } = result;
  return {
    data,
    response: { status, headers, url },
    traceId: traceIdOf(headers),
    rateLimit: parseRateLimit(headers),
    attempts,
    idempotencyKey,
  };
};
