import type { OperationId } from '@voisnap/types/operations';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock, fault } from '../src/index.js';
import { ask } from './support/send-by-each-access.js';

const makeMock = () =>
  createVoisnapMock({
    data: {
      agent: [
        { id: 'agt_1', name: 'Aria' },
        { id: 'agt_2', name: 'Ben' },
      ],
    },
  });
type Mock = ReturnType<typeof makeMock>;

const askFor = async (mock: Mock, id: string) => {
  const { status, text = '' } = await ask(mock, 'memory', { path: `/agents/${id}` });
  return { status, body: JSON.parse(text) };
};

const nameOf = async (mock: Mock, id = 'agt_1') => (await askFor(mock, id)).body.name;

/** What `verify()` says, without where this file is. */
const complaintOf = (mock: Mock): string => {
  try {
    mock.verify();
    return 'nothing';
  } catch (error) {
    return String(error)
      .replaceAll(/\/\S*\/test\//g, 'test/')
      .replaceAll(/:\d+:\d+/g, ':LINE');
  }
};

describe('an override', () => {
  it('replies in place of the operation, which does not run', async () => {
    using mock = makeMock();
    mock.on('agents.delete').fail(409, { detail: 'It is in a call.' });
    const { status, text = '' } = await ask(mock, 'memory', { path: '/agents/agt_1' });
    expect(status).toBe(200);
    expect(text).toContain('Aria');
    mock.on('agents.create').reply(mock.fixtures.agent({ name: 'Cleo' }));
    const json = { name: 'Dora' };
    const created = await ask(mock, 'memory', { method: 'POST', path: '/agents', json });
    expect(JSON.parse(created.text ?? '')).toMatchObject({ name: 'Cleo' });
    expect(mock.db.agent.size).toBe(2);
    mock.verify();
  });

  it('changes only the response, also when the function mutates it', async () => {
    using mock = createVoisnapMock({ data: { agent: [{ id: 'agt_1', name: 'Aria' }] } });
    mock.on('agents.list').patch((page) => {
      for (const agent of page.data) agent.name = 'changed';
      return page;
    });
    const response = await ask(mock, 'memory');
    expect(response.text).toContain('"name":"changed"');
    expect(mock.db.agent.get('agt_1')?.name).toBe('Aria');
  });

  it('applies to the requests that match until it is disposed; the newest wins', async () => {
    using mock = makeMock();
    mock.on('agents.get').patch({ name: 'All' });
    const one = mock.on('agents.get', { path: { agentId: 'agt_1' } }).patch({ name: 'One' });
    const two = mock
      .on('agents.get', ({ path }) => path.agentId.endsWith('2'))
      .patch((agent) => ({ ...agent, name: `${agent.name}!` }));
    expect([await nameOf(mock), await nameOf(mock, 'agt_2')]).toEqual(['One', 'Ben!']);
    one[Symbol.dispose]();
    two[Symbol.dispose]();
    expect([await nameOf(mock), await nameOf(mock, 'agt_2')]).toEqual(['All', 'All']);
    expect(mock.db.agent.get('agt_1')?.name).toBe('Aria');
  });

  it('replies once, in order, and then as before', async () => {
    using mock = makeMock();
    const { agent } = mock.fixtures;
    mock.on('agents.get').replyOnce(agent({ name: 'First' }));
    mock.on('agents.get').replyOnce(({ path }) => agent({ name: `Second ${path.agentId}` }));
    const names = [await nameOf(mock), await nameOf(mock), await nameOf(mock)];
    expect(names).toEqual(['First', 'Second agt_1', 'Aria']);
    mock.verify();
  });

  it('applies after authentication and validation, and before a fault of the response', async () => {
    using mock = makeMock();
    mock.on('agents.create').fail(500);
    const invalid = await ask(mock, 'memory', { method: 'POST', path: '/agents', json: {} });
    expect(invalid.status).toBe(400);
    mock.on('agents.get').patch({ name: 'Overridden' });
    mock.faults.next(
      'agents.get',
      fault.wrongShape((agent) => {
        expect(agent.name).toBe('Overridden');
        return [];
      }),
    );
    expect((await askFor(mock, 'agt_1')).body).toEqual([]);
    mock.verify();
  });

  it('fails with a problem of the API', async () => {
    using mock = makeMock();
    const errors = [{ field: 'agentId', message: 'is archived' }];
    mock.on('agents.get').fail(409, { detail: 'It is archived.', errors });
    expect(await askFor(mock, 'agt_1')).toMatchObject({
      status: 409,
      body: { title: 'Conflict', detail: 'It is archived.', errors },
    });
  });

  it('that violates the contract is a 501 that names its line, and makes verify() throw', async () => {
    using mock = makeMock();
    mock.on('agents.get').patch({ name: 7 as unknown as string });
    expect((await askFor(mock, 'agt_1')).status).toBe(501);
    expect(complaintOf(mock)).toMatchInlineSnapshot(`
      "Error: Something went wrong with the Voisnap mock:
      - The mock's response to agents.get, planned at test/overrides.test.ts:LINE, does not match the contract:
        ✖ Invalid input: expected string, received number
          → at name"
    `);
  });

  it('that replies once and is unused makes verify() throw', () => {
    using mock = makeMock();
    mock.on('agents.get').replyOnce(mock.fixtures.agent());
    mock.on('agents.list').patch({ total: 5 });
    expect(complaintOf(mock)).toMatchInlineSnapshot(`
      "Error: Something went wrong with the Voisnap mock:
      - replyOnce for agents.get, planned at test/overrides.test.ts:LINE, was not used by any request. Remove it, or send the request that it is for."
    `);
    mock.reset();
    mock.verify();
  });

  it('is rejected for an unknown operation or status', () => {
    using mock = makeMock();
    expect(() => mock.on('agent.get' as OperationId)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: Unknown operation "agent.get". Did you mean "agents.get"?]`,
    );
    const odd = 418 as 404;
    expect(() => mock.on('agents.get').fail(odd)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The API has no problem with the status 418. For any status: mock.faults.next(operation, fault.status(418)).]`,
    );
  });
});
