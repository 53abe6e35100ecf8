import type { Hide } from '../util/hide-secrets.js';
import { redacted, redactText } from '../util/redact.js';
import { maskNumbers } from './mask-numbers.js';

/** Headers that never carry a secret. Of all others only the name is shown. */
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
 * Selects headers for a log by an allow-list, so that an unknown header is not shown by mistake. Phone numbers in an
 * idempotency key are masked except their last two digits.
 *
 * @param hide Removes secrets of the request that the server may have quoted.
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
