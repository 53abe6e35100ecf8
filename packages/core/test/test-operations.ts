import type { Operation } from '../src/util/operation.js';

interface Thing {
  readonly number: number;
}

/** Operations of an invented API, because the engine knows no resources. */
export const operations = {
  get: {
    id: 'things.get',
    method: 'GET',
    path: '/things/{id}',
    retry: 'safe',
    rateLimitPolicy: 'api-standard',
  } as Operation<{ input: { path: { id: string }; query?: object }; response: Thing }>,
  list: {
    id: 'things.list',
    method: 'GET',
    path: '/things',
    retry: 'safe',
    rateLimitPolicy: 'api-read-heavy',
  } as Operation<{
    input: { query?: { page?: number; pageSize?: number } };
    response: { data: Thing[]; page: number; pageSize: number; total: number; totalPages: number };
  }>,
  create: {
    id: 'things.create',
    method: 'POST',
    path: '/things',
    retry: 'unsafe',
    rateLimitPolicy: 'api-write',
  } as Operation<{ input: { body: { name: string } }; response: Thing }>,
  replace: {
    id: 'things.replace',
    method: 'PUT',
    path: '/things/{id}',
    retry: 'idempotent',
    rateLimitPolicy: 'api-write',
  } as Operation<{ input: { path: { id: string }; body: object }; response: Thing }>,
};
