import type { TracingChannel } from 'node:diagnostics_channel';
import { attemptChannel, callChannel } from '#platform';
import type {
  AttemptTrace,
  CallTrace,
  TracedFailure,
  TracedResponse,
} from '../diagnostics/trace-events.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError } from '../errors/voisnap-error.js';
import { maskNumbers } from '../logging/mask-numbers.js';
import { redactUrl } from '../logging/redact-url.js';
import { selectHeaders } from '../logging/select-headers.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { WireRequest } from '../transport/transport.js';
import type { Hide } from '../util/hide-secrets.js';
import { redactText } from '../util/redact.js';
import type { Attempt, AttemptHandler, Call, CallHandler } from './call.js';
import { createRequestHider } from './hide-sent-secrets.js';

/** Publishes calls to who subscribed; where nobody can, there is no layer. */
export const publishCalls = (next: CallHandler): CallHandler => {
  const channel = callChannel;
  if (!channel) return next;
  return (call) =>
    isObserved(channel)
      ? publish(channel, traceCall(call), { work: () => next(call), sent: call.progress.sent })
      : next(call);
};

/** Publishes attempts to who subscribed; where nobody can, there is no layer. */
export const publishAttempts = (next: AttemptHandler): AttemptHandler => {
  const channel = attemptChannel;
  if (!channel) return next;
  return (attempt) =>
    isObserved(channel)
      ? publish(channel, traceAttempt(attempt), {
          work: () => next(attempt),
          sent: attempt.call.progress.sent,
        })
      : next(attempt);
};

const isObserved = ({
  start,
  end,
  asyncStart,
  asyncEnd,
  error,
}: TracingChannel<unknown, CallTrace> | TracingChannel<unknown, AttemptTrace>): boolean =>
  start.hasSubscribers ||
  asyncEnd.hasSubscribers ||
  error.hasSubscribers ||
  end.hasSubscribers ||
  asyncStart.hasSubscribers;

/**
 * Publishes what `tracePromise` would, in its order. That would put the response itself into the event, with
 * its body. What a subscriber throws goes to the process as an uncaught exception, and not into the call.
 */
const publish = async <Trace extends CallTrace | AttemptTrace>(
  channel: TracingChannel<unknown, Trace>,
  trace: Trace,
  {
    work,
    sent,
  }: { readonly work: () => Promise<DecodedResponse>; readonly sent: readonly WireRequest[] },
): Promise<DecodedResponse> => {
  const working = channel.start.runStores(trace, work);
  channel.end.publish(trace);
  try {
    const response = await working;
    trace.response = describeResponse(response, createRequestHider(sent));
    return response;
  } catch (thrown) {
    trace.failure = describeTracedFailure(thrown);
    channel.error.publish(trace);
    throw thrown;
  } finally {
    channel.asyncStart.publish(trace);
    channel.asyncEnd.publish(trace);
  }
};

const traces = new WeakMap<Call, CallTrace>();

/** Always the same one for a call, for its own events and for those of its attempts. */
const traceCall = (call: Call): CallTrace => {
  const known = traces.get(call);
  if (known) return known;
  const { operation, request, progress } = call;
  const key = request.headers['idempotency-key'];
  const trace: CallTrace = {
    operationId: operation.id,
    method: operation.method,
    // The path of `client.request()` is no template: it holds ids and numbers.
    pathTemplate: operation.id === 'request' ? undefined : operation.path,
    url: redactUrl(request.url),
    retryClass: operation.retry,
    rateLimitPolicy: operation.rateLimitPolicy,
    idempotencyKey: key && maskNumbers(redactText(key)),
    attempts: progress.attempts,
  };
  traces.set(call, trace);
  return trace;
};

const traceAttempt = ({ call, number, request }: Attempt): AttemptTrace => ({
  call: traceCall(call),
  number,
  headers: selectHeaders(request.headers),
});

const describeResponse = ({ status, headers }: DecodedResponse, hide: Hide): TracedResponse => ({
  status,
  headers: selectHeaders(headers, hide),
});

const describeTracedFailure = (error: unknown): TracedFailure => {
  const known = isVoisnapError(error) ? error : undefined;
  return {
    name: error instanceof Error ? error.name : typeof error,
    status: known?.status,
    code: error instanceof ConnectionError ? error.code : undefined,
    requestSent: known?.requestSent,
    traceId: known?.traceId,
  };
};
