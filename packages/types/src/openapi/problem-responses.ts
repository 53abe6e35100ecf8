import type { Operation } from '../operations/operation.js';
import type { OpenApiResponse, Reference } from './openapi-document.js';
import { rateLimitHeaders } from './rate-limit-headers.js';

/** The answers that are no success, by the status that they have. */
const PROBLEMS = {
  400: { name: 'ValidationProblem', description: 'The request is not valid; see `errors`.' },
  401: { name: 'AuthenticationProblem', description: 'No credentials, or wrong ones.' },
  403: { name: 'PermissionProblem', description: 'The credentials lack the scope.' },
  404: { name: 'NotFoundProblem', description: 'There is no such resource.' },
  409: { name: 'ConflictProblem', description: 'The resource is in no state for this.' },
  413: { name: 'TooLargeProblem', description: 'The file is larger than 50 MB.' },
  415: { name: 'MediaTypeProblem', description: 'The file is of a type that cannot be indexed.' },
  429: { name: 'RateLimitProblem', description: 'Too many requests; see `Retry-After`.' },
  500: { name: 'ServerProblem', description: 'Something failed on the side of the API.' },
  503: { name: 'UnavailableProblem', description: 'The API does not take requests right now.' },
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

/** What stands under `components/responses`. */
export const problemComponents: Readonly<Record<string, OpenApiResponse>> = Object.fromEntries(
  Object.entries(PROBLEMS).map(([status, { name, description }]) => [
    name,
    describe(status, description),
  ]),
);

/** Statuses that only some operations answer with, beside those that all can. */
const statusesOf = ({ path, method, multipart }: Operation): ProblemStatus[] => [
  400,
  401,
  403,
  ...(path.includes('{') ? ([404] as const) : []),
  ...(method === 'GET' ? [] : ([409] as const)),
  ...(multipart === undefined ? [] : ([413, 415] as const)),
  429,
  500,
  503,
];

/** The problems that an operation can answer with, by status. */
export const problemsOf = (operation: Operation): Record<string, Reference> =>
  Object.fromEntries(
    statusesOf(operation).map((status) => [
      String(status),
      { $ref: `#/components/responses/${PROBLEMS[status].name}` },
    ]),
  );
