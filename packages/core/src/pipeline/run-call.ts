import { annotateError } from '../errors/annotate-error.js';
import { AbortError, createClosedError, TimeoutError } from '../errors/client-errors.js';
import { isPartNotLoaded } from '../late/load-part.js';
import type { RequestOptions, ResolvedRequestOptions } from '../options/request-options.js';
import type { ResolvedClientOptions } from '../options/resolve-client-options.js';
import { resolveRequestOptions } from '../options/resolve-request-options.js';
import { buildRequest } from '../request/build-request.js';
import { guardStream } from '../request/hold-stream.js';
import type { CallOutcome } from '../request-promise.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { WireRequest } from '../transport/transport.js';
import { addCallerStack } from '../util/add-caller-stack.js';
import { createUuid } from '../util/create-uuid.js';
import { isRecord } from '../util/is-record.js';
import type { LinkedList } from '../util/linked-list.js';
import type { Operation, OperationInput } from '../util/operation.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import type { CheckResponse } from '../validation/check-response.js';
import type { Validator } from '../validation/create-validator.js';
import type { ReceivedData } from '../validation/validate-response.js';
import type { Call, CallHandler } from './call.js';
import { CallProgress } from './call-progress.js';
import { dropHeaders, extendHeaderPlan, type HeaderPlan } from './header-plan.js';
import { loadFailures } from './load-failures.js';
import { openScope, type Scope } from './open-scope.js';

/** The parts that all calls of a client share. */
export interface CallEnvironment {
  readonly options: ResolvedClientOptions;
  readonly handle: CallHandler;
  readonly headers: HeaderPlan;
  readonly validator: Pick<Validator, 'checkRequest'>;
  /** The calls in flight. */
  readonly scopes: LinkedList<Scope>;
}

/** One call, as the caller asked for it. */
export interface RequestedCall {
  readonly operation: Operation;
  readonly input: OperationInput;
  readonly options: RequestOptions | undefined;
  /** Makes the data of a response by a schema, which is enforced whatever `validation` says. */
  readonly parse?: ((received: ReceivedData) => Promise<unknown>) | undefined;
  /** Filled in before the data is returned. */
  readonly outcome: CallOutcome;
}

/** Runs a call: resolves its options, builds and checks the request, sends it, checks the response. */
export const runCall = async (
  environment: CallEnvironment,
  requested: RequestedCall,
): Promise<unknown> => {
  guardUpload(requested);
  const { operation } = requested;
  const { clock, call: defaults, credentials } = environment.options;
  const options = withoutCredentials(resolveRequestOptions(defaults, requested.options), operation);
  const startedAt = clock.now();
  const progress = new CallProgress(operation);
  const scope = openCallScope(environment, { operation, options, progress });
  try {
    if (scope.error) throw scope.error;
    if (options.authenticate) credentials.ensure?.();
    const preparing = prepare(environment, requested, options);
    const { request, checkResponse } =
      preparing instanceof Promise ? await raceWithSignal(preparing, scope.signal) : preparing;
    const endsAt = startedAt + options.deadline;
    const call: Call = { operation, request, options, scope, endsAt, progress };
    const response = await environment.handle(call);
    const concluding = conclude(requested, call, { response, checkResponse });
    return concluding instanceof Promise ? await concluding : concluding;
  } catch (thrown) {
    addCallerStack(thrown, runCall);
    if (isPartNotLoaded(thrown)) annotateError(thrown, { requestSent: progress.callSent });
    const { concludeCall } = await loadFailures(thrown, { operation, progress, scope });
    const { proxy } = environment.options;
    throw concludeCall(thrown, { sent: progress.sent, requested, proxy });
  } finally {
    scope.close();
  }
};

/** Refuses a call on a client that is closed. */
export const refuseCall = async (requested: RequestedCall): Promise<never> => {
  guardUpload(requested);
  throw createClosedError();
};

/** A call may be refused before its upload is looked at. */
const guardUpload = ({ operation: { multipart }, input }: RequestedCall): void => {
  if (multipart && isRecord(input.body)) guardStream(input.body[multipart.fileField]);
};

/** An operation that needs no credentials, such as a login, is sent without them and works in a client without any. */
const withoutCredentials = (
  options: ResolvedRequestOptions,
  { scope }: Operation,
): ResolvedRequestOptions => (scope === 'none' ? { ...options, authenticate: false } : options);

/** Checks the response, fills in the outcome, and returns the data; a promise only where it has to wait for a check. */
const conclude = (
  { outcome, parse }: RequestedCall,
  { operation, request, progress: { attempts } }: Call,
  {
    response,
    checkResponse,
  }: { readonly response: DecodedResponse } & Pick<PreparedCall, 'checkResponse'>,
): unknown => {
  const idempotencyKey = request.headers['idempotency-key'];
  const received = { operation, response, url: request.url, attempts, idempotencyKey };
  const finish = () => {
    const { status, headers } = response;
    outcome.result = { status, headers, url: request.url, attempts, idempotencyKey };
    return parse ? parse(received) : response.data;
  };
  const checking = checkResponse?.(received);
  return checking ? checking.then(finish) : finish();
};

/** A request that can be sent, and the check of its response. */
interface PreparedCall {
  readonly request: WireRequest;
  readonly checkResponse: CheckResponse | undefined;
}

/**
 * Builds and checks the request. Returns a promise only when an upload has to be measured or a model has to be loaded.
 * When it fails, nothing is sent.
 */
const prepare = (
  { options: { baseUrl }, headers: defaults, validator }: CallEnvironment,
  { operation, input, options }: RequestedCall,
  { validation }: ResolvedRequestOptions,
): PreparedCall | Promise<PreparedCall> => {
  const headers = extendHeaderPlan(defaults, options?.headers);
  // Before anything is awaited: the stream of a missing file fails in the next tick.
  const building = buildRequest(operation, withQuery(input, options?.query), {
    baseUrl,
    headers: headers.sent,
    idempotencyKey:
      operation.method === 'GET' ? undefined : (options?.idempotencyKey ?? createUuid()),
    onUploadProgress: options?.onUploadProgress,
    extraBody: options?.extraBody,
  });
  // The error of a request that is not valid goes before that of a file that cannot be read.
  if (building instanceof Promise) building.catch(() => {});
  const checking = validator.checkRequest(operation, input, validation);
  if (!(building instanceof Promise) && !(checking instanceof Promise)) {
    return { request: dropHeaders(building, headers), checkResponse: checking };
  }
  return awaitPrepared(building, checking).then(({ request, checkResponse }) => ({
    request: dropHeaders(request, headers),
    checkResponse,
  }));
};

const awaitPrepared = async (
  building: WireRequest | Promise<WireRequest>,
  checking: ReturnType<Validator['checkRequest']>,
): Promise<PreparedCall> => {
  const checkResponse = await checking;
  return { request: await building, checkResponse };
};

const withQuery = (input: OperationInput, query: RequestOptions['query']): OperationInput =>
  query === undefined ? input : { ...input, query: { ...input.query, ...query } };

const openCallScope = (
  { options: { clock }, scopes }: CallEnvironment,
  call: Pick<Call, 'operation' | 'options' | 'progress'>,
): Scope => {
  const { operation, options, progress } = call;
  const conclude = () => progress.describe();
  return openScope({
    name: operation.id,
    describeProgress: conclude,
    signal: options.signal,
    clock,
    scopes,
    timeout: options.deadline,
    createAbortError: (cause) =>
      new AbortError(`${operation.id} was aborted by its signal. ${conclude()}`, {
        cause,
        requestSent: progress.callSent,
      }),
    createTimeoutError: () =>
      new TimeoutError(
        `${operation.id} did not end within its deadline of ${options.deadline} ms. ${conclude()}`,
        { requestSent: progress.callSent },
      ),
  });
};
