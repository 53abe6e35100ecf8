import type { OutgoingBody } from './outgoing-body.js';
import { findProxyFailure } from './proxy-failure.js';
import { type RequestSent, TransportFailure } from './transport.js';

/** Makes the failure of an attempt that got no answer. */
export function describeFailure(
  error: unknown,
  body: Pick<OutgoingBody, 'sent' | 'failure'>,
): TransportFailure {
  const proxyFailure = findProxyFailure(error);
  const cause = body.failure ? body.failure.error : error;
  return new TransportFailure(messageOf(cause), {
    code: body.failure ? 'upload_failed' : codeOf(proxyFailure ?? error),
    requestSent: body.sent ? 'maybe' : 'no',
    cause,
    ...(proxyFailure && { proxy: proxyFailure.details }),
  });
}

/** The failure of a call that was in flight, or came, when its client was closed. */
export const createClosedFailure = (requestSent: RequestSent): TransportFailure =>
  new TransportFailure('the client was closed', { code: 'closed', requestSent, cause: undefined });

/** The code of an error, or of what it wraps: `fetch` puts the cause inside, Happy Eyeballs the list. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return code;
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  // A class of its own says something too: undici's HTTPParserError has no code.
  const name = error.name === 'Error' || error.name === 'TypeError' ? undefined : error.name;
  return (inner === error ? undefined : codeOf(inner)) ?? name;
}

const messageOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : String(codeOf(error) ?? error);
