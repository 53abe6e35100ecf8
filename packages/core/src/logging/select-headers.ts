import type { Hide } from '../util/hide-secrets.js';
import { redacted, redactText } from '../util/redact.js';
import { maskNumbers } from './mask-numbers.js';

/** What may be logged: names that never carry a secret. All others are shown by name alone. */
const allowed = new Set([
  'accept',
  'accept-encoding',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'idempotency-key',
  'retry-after',
  'retry-after-ms',
  'server',
  'traceparent',
  'transfer-encoding',
  'user-agent',
  'via',
  'x-ratelimit-limit',
  'x-ratelimit-policy',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-request-id',
  'x-trace-id',
]);

/**
 * Headers for a log: an allow-list, so that a header nobody thought of is not shown by mistake. Of phone
 * numbers in an idempotency key the last two digits.
 *
 * @param hide Takes out what the server may have quoted of the request.
 */
export const selectHeaders = (
  headers: Readonly<Record<string, string>>,
  hide: Hide = (text) => text,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      allowed.has(name.toLowerCase()) ? showHeader(name, hide(value)) : redacted,
    ]),
  );

const showHeader = (name: string, value: string): string =>
  name.toLowerCase() === 'idempotency-key' ? maskNumbers(redactText(value)) : redactText(value);
