import { describe, expectTypeOf, test } from 'vitest';
import type { Agent } from '../models/agent.js';
import { agentOperations } from './agents.js';
import type { OperationsOf } from './operation.js';
import { operations } from './operations.js';

const facts = {
  get: {
    id: 'things.get',
    method: 'GET',
    path: '/things',
    summary: 'Get all things',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  },
} as const;
interface Types {
  get: { input: object; response: undefined };
}
type Get = (typeof facts)['get'];

describe('operations', () => {
  test('have the literal types of their facts', () => {
    const create = operations['agents.create'];
    expectTypeOf(create.id).toEqualTypeOf<'agents.create'>();
    expectTypeOf(create.method).toEqualTypeOf<'POST'>();
    expectTypeOf(create.path).toEqualTypeOf<'/agents'>();
    expectTypeOf(create.retry).toEqualTypeOf<'unsafe'>();
    expectTypeOf(create.successStatus).toEqualTypeOf<201>();
    expectTypeOf(create.scope).toEqualTypeOf<'agents:write'>();
    expectTypeOf(agentOperations.list.paginated).toEqualTypeOf<true>();
    expectTypeOf(create).not.toHaveProperty('paginated');
    expectTypeOf(operations['knowledgeBase.uploadDocument'].multipart.fileField).toBeString();
  });

  test('have the types of their input and response', () => {
    type Stated = NonNullable<(typeof agentOperations.create)['$types']>;
    expectTypeOf<Stated['response']>().toEqualTypeOf<Agent>();
  });
});

describe('OperationsOf', () => {
  test('takes facts and types of the same operations', () => {
    expectTypeOf<OperationsOf<typeof facts, Types>['get']['method']>().toEqualTypeOf<'GET'>();
  });

  test('rejects an operation without types, and types without an operation', () => {
    // @ts-expect-error the types of get are missing
    expectTypeOf<OperationsOf<typeof facts, object>>().toBeObject();
    // @ts-expect-error there are no facts about create
    expectTypeOf<OperationsOf<typeof facts, Types & { create: Types['get'] }>>().toBeObject();
  });

  test('rejects a fact with another value or another name, and one that is missing', () => {
    type Wrong = { method: 'get' };
    // @ts-expect-error there is no such method
    expectTypeOf<OperationsOf<{ get: Omit<Get, 'method'> & Wrong }, Types>>().toBeObject();
    // @ts-expect-error the path is missing
    expectTypeOf<OperationsOf<{ get: Omit<Get, 'path'> }, Types>>().toBeObject();
    type Slip = OperationsOf<{ get: Get & { pagniated: true } }, Types>;
    expectTypeOf<Slip['get']>().toBeNever();
  });
});
