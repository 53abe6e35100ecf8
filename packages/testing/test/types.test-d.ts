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

test('faults are planned for operations that there are, and fit what those answer', () => {
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
    // @ts-expect-error: it changes the answer of another operation.
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
