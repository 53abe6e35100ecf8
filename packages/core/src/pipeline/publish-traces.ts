import type { TracingChannel } from 'node:diagnostics_channel';
import type {
  AttemptTrace,
  CallTrace,
  TracedFailure,
  TracedResponse,
} from '../diagnostics/trace-events.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError } from '../errors/voisnap-error.js';
import { selectHeaders } from '../logging/select-headers.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { WireRequest } from '../transport/transport.js';
import type { Hide } from '../util/hide-secrets.js';
import type { AttemptHandler, CallHandler } from './call.js';
import { traceAttempt, traceCall } from './describe-call.js';
import { createRequestHider } from './hide-sent-secrets.js';

/** Publishes a trace event for each call. */
export const publishCalls =
  (next: CallHandler, channel: TracingChannel<unknown, CallTrace>): CallHandler =>
  (call) =>
    publish(channel, traceCall(call), { work: () => next(call), sent: call.progress.sent });

/** Publishes a trace event for each attempt. */
export const publishAttempts =
  (next: AttemptHandler, channel: TracingChannel<unknown, AttemptTrace>): AttemptHandler =>
  (attempt) =>
    publish(channel, traceAttempt(attempt), {
      work: () => next(attempt),
      sent: attempt.call.progress.sent,
    });

/**
 * Publishes the events of `tracePromise`, in its order. `tracePromise` itself would put the response into the event, with its
 * body. An error that a subscriber throws becomes an uncaught exception of the process, and does not reach the call.
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
    trace.response = traceResponse(response, createRequestHider(sent));
    return response;
  } catch (thrown) {
    trace.failure = traceFailure(thrown);
    channel.error.publish(trace);
    throw thrown;
  } finally {
    channel.asyncStart.publish(trace);
    channel.asyncEnd.publish(trace);
  }
};

const traceResponse = ({ status, headers }: DecodedResponse, hide: Hide): TracedResponse => ({
  status,
  headers: selectHeaders(headers, hide),
});

const traceFailure = (error: unknown): TracedFailure => {
  const known = isVoisnapError(error) ? error : undefined;
  return {
    name: error instanceof Error ? error.name : typeof error,
    status: known?.status,
    code: error instanceof ConnectionError ? error.code : undefined,
    requestSent: known?.requestSent,
    traceId: known?.traceId,
  };
};
