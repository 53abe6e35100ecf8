import type { Operation } from '../operations/operation.js';
import type { OpenApiResponse, Reference } from './openapi-document.js';
import { rateLimitHeaders } from './rate-limit-headers.js';

/** The error responses, by status. */
const PROBLEMS = {
  400: { name: 'ValidationProblem', description: 'The request is not valid; see `errors`.' },
  401: { name: 'AuthenticationProblem', description: 'The credentials are missing or wrong.' },
  403: { name: 'PermissionProblem', description: 'The API key does not allow the operation.' },
  404: { name: 'NotFoundProblem', description: 'No resource has this id.' },
  409: {
    name: 'ConflictProblem',
    description: 'The state of the resource does not allow the operation.',
  },
  413: { name: 'TooLargeProblem', description: 'The file is larger than 50 MB.' },
  415: { name: 'MediaTypeProblem', description: 'The type of the file cannot be indexed.' },
  429: { name: 'RateLimitProblem', description: 'Too many requests; see `Retry-After`.' },
  500: { name: 'ServerProblem', description: 'The API failed.' },
  503: { name: 'UnavailableProblem', description: 'The API is unavailable.' },
} as const;

type ProblemStatus = keyof typeof PROBLEMS;

const retryAfter = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };

const describe = (status: string, description: string): OpenApiResponse => ({
  description,
  headers: { ...rateLimitHeaders, ...((status === '429' || status === '503') && retryAfter) },
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } },
  },
});

/** The components under `components/responses`. */
export const problemComponents: Readonly<Record<string, OpenApiResponse>> = Object.fromEntries(
  Object.entries(PROBLEMS).map(([status, { name, description }]) => [
    name,
    describe(status, description),
  ]),
);

/** The statuses of an operation's error responses. */
const statusesOf = ({ path, method, multipart, scope }: Operation): ProblemStatus[] => [
  400,
  401,
  ...(scope === 'none' ? [] : ([403] as const)),
  ...(path.includes('{') ? ([404] as const) : []),
  ...(method === 'GET' ? [] : ([409] as const)),
  ...(multipart === undefined ? [] : ([413, 415] as const)),
  429,
  500,
  503,
];

/** Returns the error responses of an operation, by status. */
export const problemsOf = (operation: Operation): Record<string, Reference> =>
  Object.fromEntries(
    statusesOf(operation).map((status) => [
      String(status),
      { $ref: `#/components/responses/${PROBLEMS[status].name}` },
    ]),
  );
