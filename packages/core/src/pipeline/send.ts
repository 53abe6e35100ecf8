import { decodeResponse } from '../response/decode-response.js';
import { type Transport, TransportFailure, type WireResponse } from '../transport/transport.js';
import type { Attempt, AttemptHandler } from './call.js';
import { dropEchoes } from './drop-echoes.js';
import { loadFailures } from './load-failures.js';
import type { PipelineParts } from './pipeline-parts.js';
import { runBeforeSend } from './run-before-send.js';

/** Sends a request, and turns the response into data or an error. */
export const send =
  (parts: Pick<PipelineParts, 'transport' | 'clock' | 'proxy'>): AttemptHandler =>
  async (attempt) => {
    const { call, request, signal } = attempt;
    const { successStatus } = call.operation;
    call.progress.sent.push(request);
    let isWithTransport = false;
    try {
      if (call.options.beforeSend) await runBeforeSend(call, signal);
      if (signal.aborted) throw signal.reason;
      isWithTransport = true;
      const response = await transmit(parts.transport, attempt);
      isWithTransport = false;
      const dataPromised = successStatus === 200 || successStatus === 201;
      return dropEchoes(decodeResponse(response, dataPromised), request);
    } catch (thrown) {
      const failure = isWithTransport ? readFailure(thrown, attempt) : thrown;
      const { errorFromAttempt } = await loadFailures(failure, call, parts.clock);
      throw errorFromAttempt(failure, attempt, parts);
    }
  };

const transmit = (
  transport: Transport,
  { call: { options, progress }, request, signal }: Attempt,
): Promise<WireResponse> => {
  // Until the transport says otherwise.
  progress.requestSent = 'maybe';
  return transport.send(request, {
    signal,
    maxResponseBytes: options.maxResponseBytes,
    onRequestSent: (requestSent) => {
      progress.requestSent = requestSent;
    },
  });
};

/** Returns what the transport failed with, or the signal's reason where that ended it. */
const readFailure = (failure: unknown, { call, signal }: Attempt): unknown => {
  if (signal.aborted) return signal.reason;
  // A transport that did not call onRequestSent may still know at the end that nothing was sent.
  if (failure instanceof TransportFailure) {
    call.progress.requestSent = failure.details.requestSent;
  }
  return failure;
};
