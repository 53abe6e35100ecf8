import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import type { Operation } from '../operations/operation.js';
import { type OperationId, operations } from '../operations/operations.js';
import { noFields, nothing } from './absent-parts.js';
import { contract } from './contract.js';
import type { OperationContract } from './operation-contract.js';

const all = Object.entries<Operation>(operations).map(
  ([id, operation]): [string, Operation, OperationContract] => [
    id,
    operation,
    contract[id as OperationId],
  ],
);

const namesInPath = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

describe('contract', () => {
  it('has exactly the operations', () => {
    expect(Object.keys(contract).sort()).toEqual(Object.keys(operations).sort());
  });

  test.each(all)('%s has all its parts', (_, __, entry) => {
    expect(Object.keys(entry).sort()).toEqual(['body', 'pathParams', 'query', 'response']);
    for (const schema of Object.values(entry)) expect(schema).toBeInstanceOf(z.ZodType);
  });

  test.each(all)('%s describes each name in its path', (_, { path }, { pathParams }) => {
    expect(Object.keys(pathParams.shape)).toEqual(namesInPath(path));
    if (namesInPath(path).length === 0) expect(pathParams).toBe(noFields);
  });

  test.each(all)('%s has a body when its method allows one', (_, { method }, { body }) => {
    if (method === 'GET' || method === 'DELETE') expect(body).toBe(nothing);
    if (method === 'PUT' || method === 'PATCH') expect(body).not.toBe(nothing);
  });

  test.each(all)('%s returns a page exactly when it is paginated', (_, operation, entry) => {
    const page = { data: [], page: 1, pageSize: 20, total: 0, totalPages: 0 };
    const accepts = (body: object) => entry.response.safeParse(body).success;
    // A response that is not documented accepts any object.
    expect(accepts(page) && !accepts({})).toBe(operation.paginated === true);
    expect('pageSize' in entry.query.shape).toBe(operation.paginated === true);
  });

  test.each(all)(
    '%s has a response body unless its status is 204',
    (_, operation, { response }) => {
      expect(response === nothing).toBe(operation.successStatus === 204);
    },
  );

  test.each(all)('%s rejects unknown query parameters', (_, __, { query }) => {
    expect(query.safeParse({}).success).toBe(true);
    expect(query.safeParse({ page_siez: 1 }).success).toBe(false);
  });

  it('implements Standard Schema', () => {
    const result = contract['agents.create'].body['~standard'].validate({});
    expect(result).toMatchObject({
      issues: [{ path: ['name'], message: 'name is required and must be a non-empty string' }],
    });
  });
});
