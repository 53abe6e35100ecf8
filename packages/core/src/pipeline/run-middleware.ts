import { addToMessage, annotateError } from '../errors/annotate-error.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { isVoisnapError, VoisnapError } from '../errors/voisnap-error.js';
import type { AttemptChanges, Middleware, MiddlewareResponse } from '../middleware/middleware.js';
import { checkHeaders } from '../options/check-headers.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import { isRecord } from '../util/is-record.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import type { Attempt, AttemptHandler, Call, CallHandler } from './call.js';
import { describeAttempt, describeCall } from './describe-call.js';
import { dropHeaders, extendHeaderPlan } from './header-plan.js';

/** Runs `call()` of each middleware around a handler, the first of the array outermost. */
export const runCallMiddleware = (
  handler: CallHandler,
  middleware: readonly Pick<Middleware, 'call'>[],
): CallHandler =>
  middleware.reduceRight<CallHandler>((next, { call: run }, index) => {
    if (!run) return next;
    const place = `middleware[${index}].call`;
    return (call) => {
      let inner: Promise<DecodedResponse> | undefined;
      const proceed = once(place, () => {
        inner = next(call);
        return inner;
      });
      const work = supervise({ place, call, run: async () => run(describeCall(call), proceed) });
      return endWithCall(call, { work, findInner: () => inner });
    };
  }, handler);

/** Runs `attempt()` of each middleware around a handler, the first of the array outermost. */
export const runAttemptMiddleware = (
  handler: AttemptHandler,
  middleware: readonly Pick<Middleware, 'attempt'>[],
): AttemptHandler =>
  middleware.reduceRight<AttemptHandler>((next, { attempt: run }, index) => {
    if (!run) return next;
    const place = `middleware[${index}].attempt`;
    return (attempt) => {
      const proceed = once(place, async (changes?: AttemptChanges) =>
        next(applyChanges(attempt, changes, place)),
      );
      const { call, signal } = attempt;
      // What middleware throws before it sends may quote the credential too.
      call.progress.sent.push(attempt.request);
      const work = supervise({
        place,
        call,
        run: async () => run(describeAttempt(attempt), proceed),
      });
      return raceWithSignal(work, signal);
    };
  }, handler);

/** Allows one call of `next`: only the retry layer sends a request again. */
const once = <Input extends unknown[]>(
  place: string,
  proceed: (...input: Input) => Promise<DecodedResponse>,
) => {
  let called = false;
  return (...input: Input): Promise<DecodedResponse> => {
    if (called) {
      const message = `${place} called next() a second time. Call it at most once: the options maxRetries and retryOn decide what is sent again.`;
      return Promise.reject(new ConfigurationError(message));
    }
    called = true;
    const response = proceed(...input);
    // Middleware may return without waiting for it: a failure must not become an unhandled rejection.
    response.catch(() => {});
    return response;
  };
};

/** Runs a middleware, and turns what it throws or returns by mistake into an error of ours. */
const supervise = async ({
  place,
  call,
  run,
}: {
  readonly place: string;
  readonly call: Call;
  readonly run: () => Promise<MiddlewareResponse>;
}): Promise<DecodedResponse> => {
  let response: unknown;
  try {
    response = await run();
  } catch (thrown) {
    if (isVoisnapError(thrown)) throw correctClaim(call, thrown);
    const { progress, operation } = call;
    throw conclude(
      call,
      new VoisnapError(
        `${place} threw, which ended ${operation.id}; what it threw is the cause of this error. ` +
          progress.describe(),
        { cause: thrown },
      ),
    );
  }
  if (isResponse(response)) return response;
  throw conclude(
    call,
    new ConfigurationError(
      `${place} did not resolve with a response. Return what next() resolves with, or ` +
        '{ status: 200, headers: {}, data } of your own.',
    ),
  );
};

/** An error that middleware throws may claim that nothing was sent when the API has responded already. */
const correctClaim = ({ operation, progress }: Call, error: VoisnapError): VoisnapError => {
  const sent = progress.callSent === 'maybe' && operation.retry !== 'safe';
  if (!sent || error.requestSent === 'maybe') return error;
  addToMessage(error, progress.describe());
  return annotateError(error, { requestSent: 'maybe' });
};

const conclude = (call: Call, error: VoisnapError): VoisnapError =>
  annotateError(error, {
    attempts: [...call.progress.attempts],
    requestSent: call.progress.callSent,
    idempotencyKey: call.request.headers['idempotency-key'],
  });

const isResponse = (value: unknown): value is DecodedResponse => {
  if (!isRecord(value) || !isRecord(value.headers)) return false;
  const { status } = value;
  return Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 299;
};

const applyChanges = (
  attempt: Attempt,
  changes: AttemptChanges | undefined,
  place: string,
): Attempt => {
  if (changes?.headers === undefined) return attempt;
  checkHeaders(`The headers of ${place}`, changes.headers);
  const { request } = attempt;
  const plan = extendHeaderPlan({ sent: request.headers, dropped: new Set() }, changes.headers);
  return { ...attempt, request: dropHeaders({ ...request, headers: plan.sent }, plan) };
};

/** A call that ends early does not wait for its middleware, but for the layers inside, which record how they ended. */
const endWithCall = (
  { scope }: Call,
  {
    work,
    findInner,
  }: { work: Promise<DecodedResponse>; findInner: () => Promise<DecodedResponse> | undefined },
): Promise<DecodedResponse> =>
  new Promise((resolve, reject) => {
    const end = () => reject(scope.error);
    work.then(resolve, reject);
    scope.onEnd(() => {
      const inner = findInner();
      if (inner) inner.then(end, end);
      else end();
    });
  });
