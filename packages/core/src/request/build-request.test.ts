import { describe, expect, it } from 'vitest';
import { explained } from '../../test/explained.js';
import { ValidationError } from '../errors/api-errors.js';
import type { Operation, OperationInput } from '../util/operation.js';
import { buildRequest, type RequestSettings } from './build-request.js';

const operation: Operation = {
  id: 'agents.update',
  method: 'PATCH',
  path: '/agents/{agentId}',
  retry: 'idempotent',
  rateLimitPolicy: 'api-write',
};

const build = (
  input: OperationInput,
  settings: Partial<RequestSettings> = {},
  overrides: Partial<Operation> = {},
) =>
  explained(() =>
    buildRequest(
      { ...operation, ...overrides },
      { path: { agentId: 'agt_1' }, ...input },
      {
        baseUrl: 'https://api.voisnap.ai/api/v1',
        headers: {},
        idempotencyKey: 'key-1',
        ...settings,
      },
    ),
  );

describe('buildRequest', () => {
  it('builds the whole request, synchronously', () => {
    expect(build({ query: { dryRun: true }, body: { name: 'Aria' } })).toEqual({
      method: 'PATCH',
      url: 'https://api.voisnap.ai/api/v1/agents/agt_1?dryRun=true',
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'content-type': 'application/json',
        'idempotency-key': 'key-1',
      },
      body: '{"name":"Aria"}',
    });
  });

  it('sets no content type without a body, and no idempotency key on a GET', () => {
    expect(build({}, {}, { method: 'GET' })).toEqual({
      method: 'GET',
      url: 'https://api.voisnap.ai/api/v1/agents/agt_1',
      headers: { accept: 'application/json', 'accept-encoding': 'identity' },
    });
    expect(build({}, { idempotencyKey: undefined })).toMatchObject({
      headers: { accept: 'application/json', 'accept-encoding': 'identity' },
    });
  });

  it('lets given headers win', () => {
    expect(
      build({ body: {} }, { headers: { 'content-type': 'a/b', 'x-team': 't' } }),
    ).toMatchObject({
      headers: { 'content-type': 'a/b', 'x-team': 't' },
    });
  });

  it('sets the content type of an upload itself, because it names the boundary', async () => {
    const multipart = { fileField: 'file', jsonFields: [], maxFileBytes: 10, mediaTypes: {} };
    const body = { file: new File(['text'], 'a.txt') };
    const headers = { 'content-type': 'a/b', 'x-team': 't' };
    expect(await build({ body }, { headers }, { multipart })).toMatchObject({
      headers: { 'content-type': expect.stringMatching(/^multipart.*boundary=/), 'x-team': 't' },
    });
  });

  it('leaves free-form maps unchanged, null and false included', () => {
    const metadata = { 'snake_case-KEY ü': null, nested: { a: [0, false, ''] }, '': {} };
    expect(build({ body: { metadata } })).toMatchObject({ body: JSON.stringify({ metadata }) });
  });

  it.each([null, 0, false, '', []])('sends the body %j', (body) => {
    expect(build({ body })).toMatchObject({ body: JSON.stringify(body) });
  });

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  it.each([
    ['a cycle', cycle, /body: It cannot be written as JSON: .*circular/],
    ['a BigInt', { count: 1n }, /cannot be written as JSON: .*BigInt/],
    ['a function', () => 1, /it is a function/],
    [
      'an object whose toJSON throws something odd',
      {
        toJSON() {
          throw 'no';
        },
      },
      /"no"/,
    ],
  ])('refuses %s as a body', (_what, body, message) => {
    expect(() => build({ body })).toThrow(ValidationError);
    expect(() => build({ body })).toThrow(message);
  });
});
