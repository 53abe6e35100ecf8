/** Headers of answers that a page's script may read: all, and by name for browsers that take no `*`. */
export const exposedHeaders = [
  '*',
  'Retry-After',
  'X-Trace-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Policy',
  'Idempotent-Replayed',
];

/** What an answer carries that goes out past the application, where it has a body to be played. */
export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposedHeaders.join(','),
};
