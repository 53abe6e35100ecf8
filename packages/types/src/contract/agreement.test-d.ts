import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import type { Agent } from '../models/agent.js';
import type { OperationId } from '../operations/operations.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { contract, ParsedBody, ParsedQuery, ParsedResponse } from './contract.js';

interface Thing {
  id: string;
  size?: number | undefined;
}
interface ThingPath {
  readonly thingId: string;
}
interface ThingOptions {
  dry?: string | undefined;
}
interface Described<Id, Types> {
  readonly id: Id;
  readonly $types?: Types;
}
interface Things {
  get: Described<'things.get', { input: { path: ThingPath }; response: Thing }>;
  create: Described<
    'things.create',
    { input: { body: Thing; query?: ThingOptions }; response: undefined }
  >;
}

const thing: ObjectSchema<Thing> = responseObject('Thing', () => ({
  id: z.string(),
  size: z.number().optional(),
}));
const biggerThing: ObjectSchema<Thing & { colour?: string | undefined }> = responseObject(
  'BiggerThing',
  () => ({ id: z.string(), size: z.number().optional(), colour: z.string().optional() }),
);
const smallerThing: ObjectSchema<Pick<Thing, 'id'>> = responseObject('SmallerThing', () => ({
  id: z.string(),
}));
const thingPath: ObjectSchema<ThingPath> = requestObject('ThingPath', () => ({
  thingId: z.string(),
}));
const dry: ObjectSchema<ThingOptions> = requestObject('ThingOptions', () => ({
  dry: z.string().optional(),
}));
const get = { pathParams: thingPath, query: noFields, body: nothing, response: thing };
const check = contractFor<Things>();
const create = { pathParams: noFields, query: dry, body: thing, response: nothing };

describe('contractFor', () => {
  test('accepts schemas that agree with the operations', () => {
    check({ 'things.get': get, 'things.create': create });
  });

  test('rejects an operation without an entry', () => {
    // @ts-expect-error things.create is missing
    check({ 'things.get': get });
  });

  test('rejects an entry without an operation', () => {
    // @ts-expect-error there is no operation things.list
    check({ 'things.get': get, 'things.create': create, 'things.list': get });
  });

  test('rejects an entry without all its parts', () => {
    const { response: _, ...rest } = get;
    // @ts-expect-error the response is missing
    check({ 'things.get': rest, 'things.create': create });
  });

  test('rejects a response schema with another type', () => {
    const response: ObjectSchema<{ id: number; size?: number | undefined }> = responseObject(
      'OtherThing',
      () => ({ id: z.number(), size: z.number().optional() }),
    );
    // @ts-expect-error the id is a string
    check({ 'things.get': { ...get, response }, 'things.create': create });
  });

  test('rejects a response schema with a field less', () => {
    // @ts-expect-error size is missing
    check({ 'things.get': { ...get, response: smallerThing }, 'things.create': create });
  });

  test('rejects a response schema with a field more', () => {
    // @ts-expect-error the operation has no colour
    check({ 'things.get': { ...get, response: biggerThing }, 'things.create': create });
  });

  test('rejects a body schema with a field less or more', () => {
    // @ts-expect-error size is missing
    check({ 'things.get': get, 'things.create': { ...create, body: smallerThing } });
    // @ts-expect-error the operation has no colour
    check({ 'things.get': get, 'things.create': { ...create, body: biggerThing } });
  });

  test('rejects a body, a query or a response that the operation does not have', () => {
    // @ts-expect-error a GET has no body
    check({ 'things.get': { ...get, body: thing }, 'things.create': create });
    // @ts-expect-error things.get has no query
    check({ 'things.get': { ...get, query: dry }, 'things.create': create });
    // @ts-expect-error things.create has no response body
    check({ 'things.get': get, 'things.create': { ...create, response: thing } });
  });

  test('rejects a query or a path with other names', () => {
    const query: ObjectSchema<{ dryRun?: string | undefined }> = requestObject('Other', () => ({
      dryRun: z.string().optional(),
    }));
    // @ts-expect-error the parameter's name is dry
    check({ 'things.get': get, 'things.create': { ...create, query } });
    const pathParams: ObjectSchema<{ id: string }> = requestObject('Other', () => ({
      id: z.string(),
    }));
    // @ts-expect-error the parameter's name is thingId
    check({ 'things.get': { ...get, pathParams }, 'things.create': create });
  });
});

describe('contract', () => {
  test('has exactly the operations', () => {
    expectTypeOf<keyof typeof contract>().toEqualTypeOf<OperationId>();
  });

  test('parses dates to strings', () => {
    expectTypeOf<ParsedBody<'outboundCalls.create'>['scheduledFor']>().toEqualTypeOf<
      string | undefined
    >();
    expectTypeOf<ParsedQuery<'conversations.list'>['dateFrom']>().toEqualTypeOf<
      string | undefined
    >();
  });

  test('parses responses to the models', () => {
    expectTypeOf<ParsedResponse<'agents.get'>>().toExtend<Agent>();
    expectTypeOf<ParsedBody<'agents.delete'>>().toEqualTypeOf<undefined>();
  });
});
