import {
  type CallerScope,
  type CallerScopeOptions,
  ConnectionError,
  type ListEnvelope,
  type OperationCaller,
  PagePromise,
  type RequestOptions,
  RequestPromise,
  VoisnapError,
} from '@voisnap/core';
import type { CreateOutboundCallRequest, OutboundCall } from '@voisnap/types/models';
import { createManualClock, type ManualClock } from '../../core/test/manual-clock.js';

/** A request to place a call, as it left the client. */
export interface SentCall {
  readonly key: string;
  readonly at: number;
  readonly idempotencyKey: string;
  readonly body: CreateOutboundCallRequest;
}

/** What the API does with a request that arrives. `place` carries it out. */
export type Behavior = (place: () => OutboundCall, sent: SentCall) => unknown;

/** A list of calls, page by page. Default: all calls, the newest first. */
export type ListBehavior = (
  page: number,
  calls: readonly OutboundCall[],
) => ListEnvelope<OutboundCall>;

export const lost = (): ConnectionError =>
  new ConnectionError('Reset.', { code: 'ECONNRESET', requestSent: 'maybe' });
export const unsent = (): ConnectionError =>
  new ConnectionError('Refused.', { code: 'ECONNREFUSED', requestSent: 'no' });
export const refusal = (status: number, retryAfter?: number): VoisnapError =>
  Object.assign(new VoisnapError(`Status ${status}.`, { status }), { retryAfter });

/** Throws an error, as a behaviour. */
export const failWith =
  (create: () => Error): Behavior =>
  () => {
    throw create();
  };
/** Places the call, and loses the response. */
export const loseAfter: Behavior = (place) => {
  place();
  throw lost();
};

const envelope = (
  calls: readonly OutboundCall[],
  page: number,
  pageSize = 100,
): ListEnvelope<OutboundCall> => ({
  data: calls.slice((page - 1) * pageSize, page * pageSize),
  page,
  pageSize,
  total: calls.length,
  totalPages: Math.max(1, Math.ceil(calls.length / pageSize)),
});

/** Pages of some calls in the given order. */
export const pagesOf =
  (calls: readonly OutboundCall[], pageSize = 100): ListBehavior =>
  (page) =>
    envelope(calls, page, pageSize);

/** An API of outbound calls, in the place of the client: what `createMany` sends reaches `behave`. */
export class FakeCallsApi implements OperationCaller {
  readonly clock: ManualClock = createManualClock();
  readonly calls: OutboundCall[] = [];
  readonly sent: SentCall[] = [];
  /** Times at which the list was read, with the pages that were read. */
  readonly lists: { readonly at: number; readonly query: unknown; pages: number }[] = [];
  /** What happens to each request, by its number from 1. Default: the call is placed. */
  behave: (number: number, key: string) => Behavior = () => (place) => place();
  list: ListBehavior = (page, calls) =>
    envelope(
      [...calls].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
      page,
    );
  /** Checks a request before anything else, as the client does. */
  check: (body: CreateOutboundCallRequest) => void = () => {};
  /** Milliseconds that a request waits inside of the client before it leaves. */
  waits = 0;
  timeout = 30_000;
  /** The header `Date` of the list; `null` for none. Default: the time of the clock. */
  date: string | null | undefined;
  readonly #ends = new AbortController();
  readonly #openScopes = new Set<string>();

  get openScopes(): number {
    return this.#openScopes.size;
  }

  /** Adds a call that exists. */
  add(call: Partial<OutboundCall>): OutboundCall {
    const whole: OutboundCall = {
      id: `obc_${this.calls.length + 1}`,
      agentId: 'agt_1',
      toNumber: '+14155550100',
      status: 'queued',
      direction: 'outbound',
      createdAt: new Date(this.clock.now()).toISOString(),
      ...call,
    };
    this.calls.push(whole);
    return whole;
  }

  close(): void {
    this.#ends.abort(new VoisnapError('The client was closed.'));
  }

  readonly call = ((
    _operation: unknown,
    input: { body: CreateOutboundCallRequest },
    options = {},
  ) =>
    new RequestPromise(this.#place(input.body, options), {})) as unknown as OperationCaller['call'];

  readonly paginate = ((_operation: unknown, { query }: { query: unknown }) => {
    const reading = { at: this.clock.now(), query, pages: 0 };
    this.lists.push(reading);
    const fetchPage = (page = 1) => {
      const outcome = {
        result: {
          status: 200,
          headers:
            this.date === null
              ? {}
              : { date: this.date ?? new Date(this.clock.now()).toUTCString() },
          url: '',
          attempts: [],
          idempotencyKey: undefined,
        },
      };
      const read = async () => {
        reading.pages += 1;
        return this.list(page, this.calls);
      };
      return new RequestPromise(read(), outcome);
    };
    return new PagePromise(fetchPage, { prefetch: 0 });
  }) as unknown as OperationCaller['paginate'];

  openScope({ name, signal }: CallerScopeOptions): CallerScope {
    const ends = new AbortController();
    const end = (reason: unknown) => ends.abort(reason);
    const abort = () => end(new VoisnapError(`The signal aborted ${name}.`));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    this.#ends.signal.addEventListener('abort', () => end(this.#ends.signal.reason));
    this.#openScopes.add(name);
    const close = () => {
      signal?.removeEventListener('abort', abort);
      this.#openScopes.delete(name);
    };
    return { clock: this.clock, timeout: this.timeout, signal: ends.signal, close };
  }

  pollUntil(): never {
    throw new Error('A campaign does not poll.');
  }

  createAndPoll(): never {
    throw new Error('A campaign does not poll.');
  }

  async #place(body: CreateOutboundCallRequest, options: RequestOptions): Promise<unknown> {
    const { signal, beforeSend, idempotencyKey = '' } = options;
    this.check(body);
    if (this.waits > 0) await this.clock.sleep(this.waits, signal);
    if (signal?.aborted) throw new VoisnapError('Aborted.', { requestSent: 'no' });
    try {
      await beforeSend?.();
    } catch (cause) {
      throw new VoisnapError('beforeSend threw.', { cause, requestSent: 'no' });
    }
    const key = String(body.metadata?.voisnapKey);
    const sent = { key, at: this.clock.now(), idempotencyKey, body };
    this.sent.push(sent);
    const place = () => this.add(structuredClone(body) as Partial<OutboundCall>);
    const response = Promise.resolve().then(() => this.behave(this.sent.length, key)(place, sent));
    // As a real client: a request that is aborted after it was sent may have been carried out.
    return Promise.race([response, rejectOnAbort(signal)]);
  }
}

const rejectOnAbort = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(lost()), { once: true });
  });

/** Lets pending work go on, without moving the clock. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

// What walks through lists is loaded with the first list, which takes longer than `runToEnd` waits.
const nothing = { data: [], page: 1, pageSize: 1, total: 0, totalPages: 1 };
await new PagePromise(() => new RequestPromise(Promise.resolve(nothing), {})).toArray();

/** Moves the clock from wait to wait until a promise has settled. */
export const runToEnd = async <Value>(
  { clock }: FakeCallsApi,
  work: PromiseLike<Value>,
): Promise<Value> => {
  let settled = false;
  const watched = Promise.resolve(work).finally(() => {
    settled = true;
  });
  watched.catch(() => {});
  for (let idle = 0; !settled && idle < 200; idle += 1) {
    await breathe();
    if (!settled && clock.advanceToNext()) idle = 0;
  }
  if (!settled) throw new Error('The run waits for something that never happens.');
  return watched;
};
