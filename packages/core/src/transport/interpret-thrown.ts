import { isCertificateCode, isPlainTextCode } from '../util/failure-codes.js';
import { isRecord } from '../util/is-record.js';
import { createTransportFailure } from './create-transport-failure.js';
import { failedElsewhere, isFromElsewhere } from './failed-elsewhere.js';
import type { OutgoingBody } from './outgoing-body.js';
import { readErrorCode } from './read-error.js';
import { TransportFailure } from './transport.js';

/**
 * Interprets what a `fetch` threw.
 *
 * @returns the response inside of it, if it has one.
 * @throws `TransportFailure` in all other cases.
 */
export function interpretThrown(error: unknown, outgoing: OutgoingBody, url: string): unknown {
  const thrown = thrownResponse(error);
  if (thrown && !isFromElsewhere(thrown, url)) return thrown;
  throw failureOf(error, outgoing, url);
}

/** Returns the response inside a thrown error: ky, ofetch and axios throw for statuses from 400. */
function thrownResponse(error: unknown): Record<string, unknown> | undefined {
  const response = isRecord(error) ? error.response : undefined;
  return isRecord(response) && typeof response.status === 'number' ? response : undefined;
}

/** Codes of failures before anything was sent. The last two come from Bun. */
const connectCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** Creates the failure of a `fetch`, whose own errors all say `fetch failed`, and not how far the request got. */
function failureOf(error: unknown, outgoing: OutgoingBody, url: string): TransportFailure {
  // By shape and not by class, because errors of Node come from another realm in Jest.
  const wrapped = isRecord(error) && error.name === 'TypeError' && isRecord(error.cause);
  const inner = wrapped ? error.cause : error;
  const failure = createTransportFailure(inner, outgoing);
  // The message of the Fetch standard for a port that browsers block. Node's fetch blocks it too.
  if (failure.message === 'bad port') {
    const details = { ...failure.details, code: 'bad_port', requestSent: 'no' } as const;
    return new TransportFailure('fetch refuses this port, as browsers do', details);
  }
  if (!failedToConnect(inner, failure.details.code ?? '')) return failure;
  // A fetch of the user may do more, such as write to a log store after the response, and fail there.
  if (failedElsewhere(inner, new URL(url))) return failure;
  return new TransportFailure(failure.message, { ...failure.details, requestSent: 'no' });
}

/** Whether an attempt failed before it had a connection, TLS included, so that no request was sent. */
function failedToConnect(error: unknown, code: string): boolean {
  if (connectCodes.has(code) || isCertificateCode(code) || isPlainTextCode(code)) return true;
  // Other codes of the system may occur before or after that, but Node names the system call.
  const { errors, syscall } = Object(error) as { errors?: unknown; syscall?: unknown };
  if (Array.isArray(errors))
    return errors.every((one) => failedToConnect(one, readErrorCode(one) ?? ''));
  return syscall === 'connect' || syscall === 'getaddrinfo';
}
