import { describe, expect, it, test } from 'vitest';
import { createVoisnapMock, fault } from '../src/index.js';

// What a test in JavaScript, or one with `as any`, gets wrong; the compiler says so to the others.
const anything = fault as unknown as Record<string, (...parameters: unknown[]) => unknown>;

describe('fault', () => {
  test.each([
    ['rateLimited', ['2s'], 'fault.rateLimited takes an object, { retryAfter }; got "2s".'],
    [
      'rateLimited',
      [{ after: '2s' }],
      'fault.rateLimited has no option "after". Did you mean "retryAfter"?',
    ],
    ['unavailable', [2], 'fault.unavailable takes an object, { retryAfter }; got 2.'],
    ['status', ['500'], '"500" is not a response status.'],
    ['status', [500, { message: 'x' }], 'fault.status(500) has no option "message".'],
    ['status', [500, { headers: { 'bad name': 'x' } }], 'fault.status(500) cannot be sent: '],
    ['latency', [Number.NaN], 'Invalid duration NaN:'],
    ['truncate', [5], 'fault.truncate takes an object, { afterBytes }; got 5.'],
    [
      'truncate',
      [{ bytes: 5 }],
      'fault.truncate has no option "bytes". Did you mean "afterBytes"?',
    ],
    ['stallBody', [{ afterBytes: '5' }], 'afterBytes is "5".'],
    ['drip', [], 'fault.drip takes an object, { bytesPerTick, every }; got nothing.'],
    ['wrongShape', [{ id: 1 }], 'fault.wrongShape takes a function, such as (body) => '],
  ])('%s says what is wrong with %j', (name, parameters, message) => {
    expect(() => anything[name]?.(...parameters)).toThrow(message);
  });

  it('rejects a body that is not JSON when it is planned, not when it is sent', () => {
    expect(() => fault.status(500, { body: { amount: 1n } })).toThrow(
      'fault.status(500) cannot be sent: Do not know how to serialize a BigInt',
    );
  });
});

describe('mock.faults', () => {
  const { faults } = createVoisnapMock();

  test.each([
    ['agents.get', 'The match of faults.when takes an object, '],
    [{ operation: 'agents.get' }, 'has no option "operation". Did you mean "operationId"?'],
    [{}, 'The match of faults.when is empty. For every request: faults.when(() => true, …).'],
    [{ operationId: undefined }, 'is empty'],
    [
      { operationId: 'agents.get', path: { id: 'agt_1' } },
      'The path of agents.get has no parameter "id". Known parameters: agentId.',
    ],
    [{ operationId: 'agents.list', path: { id: 'agt_1' } }, 'Known parameters: none.'],
    [{ query: { page: 2 } }, 'query.page of faults.when is 2. Pass a string'],
    [{ path: 'agt_1' }, 'path of faults.when is "agt_1". Pass an object'],
    [{ method: 5 }, 'method of faults.when is 5.'],
  ])('when() rejects %j, which no request can match', (match, message) => {
    expect(() => faults.when(match as never, fault.reset())).toThrow(message);
  });

  test.each([
    [{ rate: '0.2', of: [] }, 'The rate of chaos is "0.2".'],
    [{ rate: 0.2, of: fault.reset() }, 'Pass a list, of: [fault.reset()].'],
    [
      { rate: 0.2, of: [fault.reset()], except: 'agents.list' },
      "Pass a list, except: ['agents.list'].",
    ],
    [
      { rate: 0.2, of: [fault.reset()], only: ['agents.list'] },
      'faults.chaos has no option "only".',
    ],
    [{ rate: 0.2, of: [fault.reset()], seed: 'x' }, 'The seed of chaos is "x".'],
  ])('chaos() rejects %j', (options, message) => {
    expect(() => faults.chaos(options as never)).toThrow(message);
  });

  it('rejects an empty plan, and values that are not faults', () => {
    expect(() => faults.next('agents.get')).toThrow("faults.next('agents.get') plans nothing.");
    expect(() => faults.next('agents.get', fault.reset as never)).toThrow(
      'A function is not a fault.',
    );
    expect(faults.unused).toEqual([]);
  });
});

describe('mock.on', () => {
  const { on } = createVoisnapMock();

  test.each([
    [{ id: 'agt_1' }, `mock.on('agents.get', …) has no option "id".`],
    [{ path: { agentID: 'agt_1' } }, 'has no parameter "agentID". Did you mean "agentId"?'],
    ['agt_1', `mock.on('agents.get', …) takes an object, { path, query, body }; got "agt_1".`],
  ])('rejects the match %j, which no request can have', (match, message) => {
    expect(() => on('agents.get', match as never)).toThrow(message);
  });

  it('rejects an invalid patch, and fields that no problem has', () => {
    expect(() => on('agents.get').patch('x' as never)).toThrow('and was given "x".');
    expect(() => on('agents.get').fail(404, { message: 'x' } as never)).toThrow(
      'fail(404, …) has no option "message".',
    );
  });
});

describe('mock.keys.create', () => {
  const { keys } = createVoisnapMock();

  test.each([
    [{ scope: ['agents:read'] }, 'keys.create has no option "scope". Did you mean "scopes"?'],
    [{ scopes: ['agents:writ'] }, 'Unknown scope "agents:writ". Did you mean "agents:write"?'],
    [
      { scopes: 'agents:read' },
      `The option "scopes" of keys.create is "agents:read". It must be a list`,
    ],
    [{ scopes: [5] }, 'Unknown scope 5. Known scopes: agents:read, '],
  ])('rejects %j', (options, message) => {
    expect(() => keys.create(options as never)).toThrow(message);
  });
});

test('mock.listen rejects an invalid port and an unknown option', async () => {
  await using mock = createVoisnapMock();
  const listen = (options: object) => mock.listen(options);
  await expect(listen({ prt: 4010 })).rejects.toThrow(
    'mock.listen has no option "prt". Did you mean "port"?',
  );
  await expect(listen({ port: '4010' })).rejects.toThrow(
    'Invalid port "4010": it must be a whole number',
  );
});
