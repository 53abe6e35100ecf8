import type { Reference } from './openapi-document.js';

/** The components under `components/headers`. */
export const headerComponents = {
  RateLimitLimit: {
    description: 'Requests that the policy allows in a window.',
    schema: { type: 'integer' },
  },
  RateLimitRemaining: {
    description: 'Requests that remain in this window.',
    schema: { type: 'integer' },
  },
  RateLimitReset: {
    description: 'End of the window, in Unix seconds.',
    schema: { type: 'integer' },
  },
  RateLimitPolicy: { description: 'Name of the policy.', schema: { type: 'string' } },
  RetryAfter: {
    description: 'Seconds to wait, or the date of the earliest retry.',
    schema: { type: 'string' },
  },
} as const;

/** The headers of every response. */
export const rateLimitHeaders: Readonly<Record<string, Reference>> = {
  'X-RateLimit-Limit': { $ref: '#/components/headers/RateLimitLimit' },
  'X-RateLimit-Remaining': { $ref: '#/components/headers/RateLimitRemaining' },
  'X-RateLimit-Reset': { $ref: '#/components/headers/RateLimitReset' },
  'X-RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
};
