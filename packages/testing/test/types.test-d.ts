import type { Agent } from '@voisnap/types';
import { expectTypeOf, test } from 'vitest';
import { fault, type LoggedRequest, type VoisnapMock } from '../src/index.js';

test('a logged request has the types of its operation', () => {
  expectTypeOf<LoggedRequest<'agents.get'>['path']>().toEqualTypeOf<{ readonly agentId: string }>();
  expectTypeOf<LoggedRequest<'agents.get'>['body']>().toEqualTypeOf<undefined>();
  expectTypeOf<LoggedRequest<'outboundCalls.create'>['body']['toNumber']>().toEqualTypeOf<string>();
  expectTypeOf<undefined>().toExtend<LoggedRequest['path']>();
  expectTypeOf<{ agentId: string }>().toExtend<LoggedRequest['path']>();
});

test('operations are known by their ids, and durations by their units', () => {
  expectTypeOf<'agents.get'>().toExtend<Parameters<VoisnapMock['requests']['of']>[0]>();
  expectTypeOf<'agent.get'>().not.toExtend<Parameters<VoisnapMock['requests']['of']>[0]>();
  expectTypeOf<'5m'>().toExtend<Parameters<VoisnapMock['clock']['advance']>[0]>();
  expectTypeOf<'5 minutes'>().not.toExtend<Parameters<VoisnapMock['clock']['advance']>[0]>();
});

test('faults are planned for known operations, and match their responses', () => {
  const plan = (mock: VoisnapMock) => {
    mock.faults.next('agents.get', fault.reset(), fault.pass(), fault.afterCommit(fault.hang()));
    mock.faults.next(
      'agents.get',
      fault.wrongShape((agent) => {
        expectTypeOf(agent).toEqualTypeOf<Agent>();
      }),
    );
    // @ts-expect-error: there is no such operation.
    mock.faults.next('agent.get', fault.reset());
    // @ts-expect-error: a status code is no fault.
    mock.faults.always('agents.get', 503);
    const wrongPage = fault.wrongShape((page: { data: unknown[] }) => page.data);
    // @ts-expect-error: it changes the response of another operation.
    mock.faults.next('agents.get', wrongPage);
    // @ts-expect-error: minutes are written '5m'.
    mock.faults.next('agents.get', fault.latency('5 minutes'));
    // @ts-expect-error: there is no such operation.
    mock.faults.when({ operationId: 'agent.get' }, fault.reset());
    // @ts-expect-error: chaos needs faults to draw from.
    mock.faults.chaos({ rate: 0.5 });
  };
  expectTypeOf(plan).toBeFunction();
});

test('overrides and expectations fit their operation', () => {
  const override = (mock: VoisnapMock) => {
    const { agent } = mock.fixtures;
    mock.on('agents.get', { path: { agentId: 'agt_1' } }).reply(agent());
    mock.on('agents.get', ({ path }) => path.agentId === 'agt_1').patch({ name: 'Aria' });
    mock.on('agents.get').replyOnce(({ path }) => agent({ id: path.agentId }));
    mock.requests.expect('agents.create', { body: { name: 'Aria' }, times: 1 });
    // @ts-expect-error: there is no such operation.
    mock.on('agent.get');
    // @ts-expect-error: the path has no such parameter.
    mock.on('agents.get', { path: { id: 'agt_1' } });
    // @ts-expect-error: an agent is answered whole.
    mock.on('agents.get').reply({ name: 'Aria' });
    // @ts-expect-error: the name is a text.
    mock.on('agents.get').patch({ name: 7 });
    // @ts-expect-error: 200 is no problem.
    mock.on('agents.get').fail(200);
    // @ts-expect-error: the name is a text.
    mock.requests.expect('agents.create', { body: { name: 7 } });
    // @ts-expect-error: there is no such operation.
    mock.requests.expect('agent.create');
  };
  expectTypeOf(override).toBeFunction();
});
