import { expectTypeOf, test } from 'vitest';
import type { LoggedRequest, VoisnapMock } from '../src/index.js';

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
