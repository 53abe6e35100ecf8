/** Prefix of every problem's `type`. Documented. */
export const problemTypeBase = 'https://docs.voisnap.ai/errors/';

/**
 * Error responses of the API, by the slug in their `type`. Documented: `not-found` and
 * `rate-limit-exceeded`. Assumed: all others, and 400 as the status of a validation error.
 */
export const problemTypes = {
  'validation-error': { status: 400, title: 'Validation Failed' },
  'authentication-failed': { status: 401, title: 'Authentication Failed' },
  'permission-denied': { status: 403, title: 'Permission Denied' },
  'not-found': { status: 404, title: 'Resource Not Found' },
  conflict: { status: 409, title: 'Conflict' },
  'payload-too-large': { status: 413, title: 'Payload Too Large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported Media Type' },
  'rate-limit-exceeded': { status: 429, title: 'Rate Limit Exceeded' },
  'internal-error': { status: 500, title: 'Internal Server Error' },
  // The mock's own: a response that violates the contract. 501, because no client retries it.
  'off-contract-response': { status: 501, title: 'Response Violates The Contract' },
  'service-unavailable': { status: 503, title: 'Service Unavailable' },
} as const;

/** The last part of a problem's `type`. */
export type ProblemSlug = keyof typeof problemTypes;

/** Statuses of the API's error responses. */
export type ProblemStatus = Exclude<(typeof problemTypes)[ProblemSlug]['status'], 501>;

/** Finds the slug of an error response by its status. */
export const findProblemSlug = (status: number): ProblemSlug | undefined =>
  (Object.keys(problemTypes) as ProblemSlug[]).find((slug) => problemTypes[slug].status === status);
