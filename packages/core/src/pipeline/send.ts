import { decodeResponse } from '../response/decode-response.js';
import { errorFromFailure } from '../response/error-from-failure.js';
import { type Transport, TransportFailure, type WireResponse } from '../transport/transport.js';
import type { Clock } from '../util/clock.js';
import type { Attempt, AttemptHandler } from './exchange.js';

/** Hands a request to the network, and makes data or an error of what comes back. */
export const send =
  (transport: Transport, clock: Clock): AttemptHandler =>
  async (attempt) => {
    const response = await transmit(transport, attempt);
    const { call, request, number } = attempt;
    const { successStatus } = call.operation;
    const dataPromised = successStatus === 200 || successStatus === 201;
    return decodeResponse({ request, response, attempt: number, now: clock.now(), dataPromised });
  };

const transmit = async (
  transport: Transport,
  { call, request, signal, number }: Attempt,
): Promise<WireResponse> => {
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
    if (!(failure instanceof TransportFailure)) throw failure;
    throw errorFromFailure(failure, { request, attempt: number });
  }
};
