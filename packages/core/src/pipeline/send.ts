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
    const { call, request } = attempt;
    const { successStatus } = call.operation;
    call.progress.sent.push(request);
    try {
      const response = await transmit(parts.transport, attempt);
      const dataPromised = successStatus === 200 || successStatus === 201;
      return dropEchoes(decodeResponse(response, dataPromised), request);
    } catch (thrown) {
      const { errorFromAttempt } = await loadFailures(thrown, call);
      throw errorFromAttempt(thrown, attempt, parts);
    }
  };

const transmit = async (
  transport: Transport,
  { call, request, signal }: Attempt,
): Promise<WireResponse> => {
  if (call.options.beforeSend) await runBeforeSend(call, signal);
  if (signal.aborted) throw signal.reason;
  // Until the transport says otherwise.
  call.progress.requestSent = 'maybe';
  try {
    return await transport.send(request, {
      signal,
      maxResponseBytes: call.options.maxResponseBytes,
      onRequestSent: (requestSent) => {
        call.progress.requestSent = requestSent;
      },
    });
  } catch (failure) {
    if (signal.aborted) throw signal.reason;
    // A transport that did not call onRequestSent may still know at the end that nothing was sent.
    if (failure instanceof TransportFailure) {
      call.progress.requestSent = failure.details.requestSent;
    }
    throw failure;
  }
};
