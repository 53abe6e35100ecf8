import { readLabel } from '../util/read-label.js';

/** Where a rate limit stands, from the headers of a response. */
export interface RateLimitStatus {
  /** Requests allowed in a window. */
  readonly limit: number | undefined;
  /** Requests left in this window. */
  readonly remaining: number | undefined;
  /** When this window ends. */
  readonly resetAt: Date | undefined;
  /** The policy that counts: `api-standard`, `outbound-calls`. */
  readonly policy: string | undefined;
}

/** Reads the `X-RateLimit-*` headers (lower-case names). `undefined` without any of them. */
export function parseRateLimit(
  headers: Readonly<Record<string, string>>,
): RateLimitStatus | undefined {
  const limit = parseCount(headers['x-ratelimit-limit']);
  const remaining = parseCount(headers['x-ratelimit-remaining']);
  const resetAt = parseUnixSeconds(headers['x-ratelimit-reset']);
  // A name that can be shown, or none.
  const policy = readLabel(headers['x-ratelimit-policy']);
  if (limit === undefined && remaining === undefined && !resetAt && !policy) return undefined;
  return { limit, remaining, resetAt, policy };
}

function parseCount(text: string | undefined): number | undefined {
  const trimmed = text?.trim();
  return trimmed && /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : undefined;
}

function parseUnixSeconds(text: string | undefined): Date | undefined {
  const seconds = parseCount(text);
  const date = seconds === undefined ? undefined : new Date(seconds * 1_000);
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}
