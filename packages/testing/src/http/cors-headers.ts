/** Response headers that a page's script may read: all, and by name for browsers that ignore `*`. */
const exposedHeaders = [
  '*',
  'Retry-After',
  'X-Trace-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Policy',
  'Idempotent-Replayed',
];

/** Response headers that let a page of any origin read every header that the SDK reads. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposedHeaders.join(','),
};
