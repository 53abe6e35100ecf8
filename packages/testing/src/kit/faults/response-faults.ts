import {
  findProblemSlug,
  problemTypeBase,
  problemTypes,
} from '../../emulator/problems/problem-types.js';
import type { Exchange, MockResponse } from '../../http/exchange.js';
import { rateLimitPolicies } from '../../http/rate-limit-policies.js';
import { assertKnownNames } from '../../shared/assert-known-names.js';
import { type Duration, parseDuration } from '../../shared/duration.js';
import { requireSendableHeaders } from '../../shared/require-sendable-headers.js';
import { showValue } from '../../shared/show-value.js';
import { describeFault, type Fault, PlannableFault } from './fault.js';
import { reasonPhrases } from './reason-phrases.js';

/** The response of `fault.status`. */
export interface StatusFaultOptions {
  /** The `detail` of the problem. */
  readonly detail?: string;
  /** Headers of the response, added to those of every response. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body as JSON, in place of a problem. */
  readonly body?: unknown;
}

/** The `Retry-After` of a fault, sent in whole seconds, rounded up. */
export interface RetryAfterOptions {
  /** Time until the client may send again. */
  readonly retryAfter?: Duration;
}

/** Faults that respond in place of the operation. */
export const responseFaults = {
  /**
   * A status of your choice, as a problem (RFC 9457).
   * @param code - status of the response.
   * @throws RangeError when `code` is not a status, TypeError when an option is unknown or cannot be sent.
   */
  status(code: number, options: StatusFaultOptions = {}): Fault {
    requireStatus(code);
    assertKnownNames(options, ['detail', 'headers', 'body'], `fault.status(${code})`);
    requireSendable(code, options);
    return replaceResponse(describeFault('status', code), (exchange) =>
      writeStatus(code, options, exchange),
    );
  },

  /** 429 with `Retry-After`. Default: 1 s. */
  rateLimited(options: RetryAfterOptions = {}): Fault {
    assertKnownNames(options, ['retryAfter'], 'fault.rateLimited');
    const { retryAfter = '1s' } = options;
    const seconds = toSeconds(retryAfter);
    const label = describeFault('rateLimited', { retryAfter });
    return replaceResponse(label, (exchange) => {
      const policy = exchange.served?.operation.rateLimitPolicy ?? 'api-standard';
      const headers = {
        'Retry-After': String(seconds),
        'X-RateLimit-Policy': policy,
        'X-RateLimit-Limit': String(rateLimitPolicies[policy].limit),
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': String(Math.ceil(exchange.now() / 1_000) + seconds),
      };
      const detail = `The rate limit is exceeded. Try again in ${seconds} s.`;
      return writeStatus(429, { headers, detail }, exchange);
    });
  },

  /** 503, with `Retry-After` where it is given. */
  unavailable(options: RetryAfterOptions = {}): Fault {
    assertKnownNames(options, ['retryAfter'], 'fault.unavailable');
    const { retryAfter } = options;
    const seconds = retryAfter === undefined ? undefined : toSeconds(retryAfter);
    const headers = seconds === undefined ? {} : { 'Retry-After': String(seconds) };
    const label = describeFault(
      'unavailable',
      retryAfter === undefined ? undefined : { retryAfter },
    );
    return replaceResponse(label, (exchange) => writeStatus(503, { headers }, exchange));
  },

  /**
   * An HTML page, as gateways send when the API is down. Default: 502.
   * @param status - status of the response.
   */
  html(status = 502): Fault {
    requireStatus(status);
    const title = `${status} ${reasonPhrases[status] ?? ''}`.trim();
    return replaceResponse(describeFault('html', status), () => ({
      status,
      headers: { 'Content-Type': 'text/html' },
      text: `<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`,
    }));
  },
};

/** Responds before the operation does its work. */
const replaceResponse = (label: string, write: (exchange: Exchange) => MockResponse): Fault =>
  new PlannableFault(label, { before: write });

function writeStatus(
  status: number,
  { detail, headers = {}, body }: StatusFaultOptions,
  { traceId }: Exchange,
): MockResponse {
  const slug = findProblemSlug(status);
  const problem = {
    type: slug ? `${problemTypeBase}${slug}` : 'about:blank',
    title: (slug ? problemTypes[slug].title : reasonPhrases[status]) ?? 'Unknown',
    status,
    detail: detail ?? `A fault of the mock responded with ${status}.`,
    traceId,
  };
  const type = body === undefined ? 'application/problem+json' : 'application/json; charset=utf-8';
  return {
    status,
    headers: { 'Content-Type': type, ...headers },
    text: status === 204 || status === 304 ? undefined : JSON.stringify(body ?? problem),
  };
}

const toSeconds = (duration: Duration): number => Math.ceil(parseDuration(duration) / 1_000);

function requireStatus(status: number): void {
  if (Number.isInteger(status) && status >= 200 && status <= 599) return;
  throw new RangeError(
    `${showValue(status)} is not a response status. Pass a whole number from 200 to 599.`,
  );
}

function requireSendable(code: number, { headers, body }: StatusFaultOptions): void {
  requireSendableHeaders(headers ?? {}, `fault.status(${code})`);
  try {
    JSON.stringify(body);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(`fault.status(${code}) cannot be sent: ${reason}`, { cause });
  }
}
