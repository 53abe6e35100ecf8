import { parseRateLimit, type RateLimitStatus } from './response/rate-limit.js';
import { traceIdOf } from './response/trace-id.js';
import type { AttemptRecord } from './util/attempt-record.js';
import { nameClass } from './util/name-class.js';

/** Where the data of a call came from. */
export interface CallResult {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
  readonly attempts: readonly AttemptRecord[];
  readonly idempotencyKey: string | undefined;
}

/** Holds the result of a call from the moment on in which its data has come. */
export interface CallOutcome {
  result?: CallResult;
}

/** Data together with what is known about the response that brought it. */
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
  /** Where the rate limit stands; `undefined` when the response does not say. */
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
  static {
    nameClass(RequestPromise, 'RequestPromise');
  }

  /** What `then`, `catch` and `finally` give is a plain promise: it has no response of its own. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  readonly #outcome: CallOutcome;

  /** @param outcome Filled in before `data` resolves. */
  constructor(data: Promise<Data>, outcome: CallOutcome) {
    super((resolve, reject) => {
      // Themselves, and no function that calls them: by them V8 finds who awaits, for stacks.
      data.then(resolve, reject);
    });
    this.#outcome = outcome;
  }

  /** The data together with status, headers, trace id, rate limit and attempts. Sends nothing again. */
  withResponse(): Promise<WithResponse<Data>> {
    return this.then((data) => describeResponse(data, this.#outcome));
  }

  /** A promise of something made from the data, with the same response. */
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
