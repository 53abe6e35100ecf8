import { isNothing } from '../contract/absent-parts.js';
import { contract } from '../contract/contract.js';
import type { OperationContract } from '../contract/operation-contract.js';
import type { Operation } from '../operations/operation.js';
import type { OperationId } from '../operations/operations.js';
import type {
  OpenApiMediaType,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiRequestBody,
  OpenApiResponse,
} from './openapi-document.js';
import { problemsOf } from './problem-responses.js';
import { rateLimitHeaders } from './rate-limit-headers.js';
import { describeFields, referenceTo } from './to-json-schema.js';

/** The first part of the operation's id. Documentation groups operations by it. */
const tagOf = ({ id }: Operation): string => id.split('.', 1)[0] ?? id;

const describeParameters = ({ pathParams, query }: OperationContract): OpenApiParameter[] => [
  ...describeFields(pathParams).map((field) => ({ ...field, in: 'path' as const, required: true })),
  ...describeFields(query).map((field) => ({
    ...field,
    in: 'query' as const,
    // Arrays are comma-separated: `tags=a,b`.
    ...(field.schema.type === 'array' && { style: 'form' as const, explode: false }),
  })),
];

const describeForm = (
  multipart: NonNullable<Operation['multipart']>,
  body: OperationContract['body'],
): Record<string, OpenApiMediaType> => ({
  'multipart/form-data': {
    schema: referenceTo(body),
    encoding: {
      [multipart.fileField]: {
        contentType: [...new Set(Object.values(multipart.mediaTypes))].join(', '),
      },
      ...Object.fromEntries(
        multipart.jsonFields.map((field) => [field, { contentType: 'application/json' }]),
      ),
    },
  },
});

const describeBody = (
  { multipart }: Operation,
  body: OperationContract['body'],
): OpenApiRequestBody => ({
  required: !body.safeParse(undefined).success,
  content:
    multipart === undefined
      ? { 'application/json': { schema: referenceTo(body) } }
      : describeForm(multipart, body),
});

const describeSuccess = (response: OperationContract['response']): OpenApiResponse =>
  isNothing(response)
    ? { description: 'Done.', headers: rateLimitHeaders }
    : {
        description: 'Success.',
        headers: rateLimitHeaders,
        content: { 'application/json': { schema: referenceTo(response) } },
      };

/** Describes one operation with its schemas from the contract. */
export const describeOperation = (operation: Operation): OpenApiOperation => {
  const schemas = contract[operation.id as OperationId] as unknown as OperationContract;
  const parameters = describeParameters(schemas);
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [tagOf(operation)],
    ...(parameters.length > 0 && { parameters }),
    ...(!isNothing(schemas.body) && { requestBody: describeBody(operation, schemas.body) }),
    responses: {
      [operation.successStatus]: describeSuccess(schemas.response),
      ...problemsOf(operation),
    },
    ...(operation.scope === 'none' && { security: [] as const }),
    'x-voisnap-scope': operation.scope,
    'x-voisnap-rate-limit-policy': operation.rateLimitPolicy,
    'x-voisnap-retry': operation.retry,
    'x-voisnap-provenance': operation.provenance,
  };
};
