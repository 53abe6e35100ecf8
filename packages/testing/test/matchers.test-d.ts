import type { VoisnapClient } from '@voisnap/sdk';
import { expectTypeOf, test as it } from 'vitest';
import type { VoisnapMock } from '../src/index.js';
import {
  type MockOfTest,
  useVoisnapMock,
  type VoisnapMatchers,
} from '../src/runners/jest/index.js';
import { expect, test } from '../src/runners/vitest/index.js';

it('matchers are typed by the operations, their requests, and the tables', () => {
  const check = (mock: VoisnapMock) => {
    expect(mock).toHaveReceived('agents.create', { body: { name: /^A/ }, times: 1 });
    expect(mock).not.toHaveReceived('agents.list', { query: { pageSize: expect.any(Number) } });
    expect(mock).toHaveReceived('agents.get', { path: { agentId: 'agt_1' }, attempt: 2 });
    expect(mock).toHaveReceivedInOrder(['agents.create', 'agents.get']);
    expect(mock).toHaveRetried('agents.get', { attempts: 2, backoff: { atLeast: '2s' } });
    expect(mock).toHaveUploaded({ name: /\.md$/, fields: { name: 'Handbook' } });
    expect(mock).toHaveStored('outboundCall', { toNumber: '+14155550123' });
    // @ts-expect-error: there is no such operation.
    expect(mock).toHaveReceived('agents.craete');
    // @ts-expect-error: nor is it there to be denied.
    expect(mock).not.toHaveReceived('agents.craete');
    // @ts-expect-error: an agent has a name.
    expect(mock).toHaveReceived('agents.create', { body: { nme: 'Aria' } });
    // @ts-expect-error: the name is a text.
    expect(mock).toHaveReceived('agents.create', { body: { name: 7 } });
    // @ts-expect-error: a number is no text that an expression could search.
    expect(mock).toHaveReceived('agents.list', { query: { pageSize: /5/ } });
    // @ts-expect-error: a list has a pageSize.
    expect(mock).toHaveReceived('agents.list', { query: { perPage: 50 } });
    // @ts-expect-error: the path has an agentId.
    expect(mock).toHaveReceived('agents.get', { path: { id: 'agt_1' } });
    // @ts-expect-error: times, not count.
    expect(mock).toHaveReceived('agents.get', { count: 1 });
    // @ts-expect-error: there is no such operation.
    expect(mock).toHaveReceivedInOrder(['agents.create', 'agent.get']);
    // @ts-expect-error: nothing is expected of nothing.
    expect(mock).toHaveReceivedNothing('agents.get');
    // @ts-expect-error: how many attempts?
    expect(mock).toHaveRetried('agents.get', {});
    // @ts-expect-error: two seconds are '2s'.
    expect(mock).toHaveRetried('agents.get', { attempts: 2, backoff: { atLeast: '2 seconds' } });
    // @ts-expect-error: an upload has a name.
    expect(mock).toHaveUploaded({ filename: 'faq.md' });
    // @ts-expect-error: tables are named by one entity.
    expect(mock).toHaveStored('agents');
    expect(mock).toHaveDelivered('SessionEnded', { data: { durationSeconds: 60 }, attempt: 1 });
    // @ts-expect-error: there is no such event.
    expect(mock).toHaveDelivered('SessionEnd');
    // @ts-expect-error: the data of another event.
    expect(mock).toHaveDelivered('SessionEnded', { data: { toolName: 'book_slot' } });
    // @ts-expect-error: an outbound call has a toNumber.
    expect(mock).toHaveStored('outboundCall', { to: '+14155550123' });
  };
  expectTypeOf(check).toBeFunction();
});

it('webhooks are typed by their events and the data of these', () => {
  const deliver = async (mock: VoisnapMock) => {
    mock.webhooks.deliverTo(() => new Response(), { events: ['SessionEnded'], retries: ['1s'] });
    const event = await mock.webhooks.emit('SessionEnded', { durationSeconds: 60 });
    expectTypeOf(event.data.conversationId).toEqualTypeOf<string>();
    await mock.webhooks.sign('ToolCallCompleted', { toolName: 'book' }, { tamper: 'body' });
    // @ts-expect-error: there is no such event.
    mock.webhooks.deliverTo(() => new Response(), { events: ['SessionEnd'] });
    // @ts-expect-error: a handler returns the response.
    mock.webhooks.deliverTo(() => undefined);
    // @ts-expect-error: registered webhooks have their own secrets.
    mock.webhooks.deliverTo('http://localhost', { registered: true, secret: 'whsec_1' });
    // @ts-expect-error: there is no such event.
    await mock.webhooks.emit('SessionEnd');
    // @ts-expect-error: the data of another event.
    await mock.webhooks.emit('SessionEnded', { toolName: 'book' });
    // @ts-expect-error: what could be tampered with is known.
    await mock.webhooks.sign('SessionEnded', {}, { tamper: 'secret' });
    // @ts-expect-error: there is no such event.
    mock.webhooks.of('SessionEnd');
  };
  expectTypeOf(deliver).toBeFunction();
});

it('the fixtures of Vitest are typed, and reject unknown options', () => {
  const declare = () => {
    test('uses known fixtures', ({ mock, client }) => {
      expectTypeOf(mock).toEqualTypeOf<VoisnapMock>();
      expectTypeOf(client).toEqualTypeOf<VoisnapClient>();
    });
    // @ts-expect-error: the fixture is called mock.
    test('uses an unknown fixture', ({ mok }) => mok);
    test.override({ mockOptions: { clock: 'manual' }, clientOptions: { maxRetries: 0 } });
    // @ts-expect-error: clock.
    test.override({ mockOptions: { clok: 'manual' } });
    // @ts-expect-error: a clock is 'auto', 'manual' or 'real'.
    test.override({ mockOptions: { clock: 'fast' } });
    // @ts-expect-error: maxRetries.
    test.override({ clientOptions: { retries: 0 } });
  };
  expectTypeOf(declare).toBeFunction();
});

it('the entry for Jest has the same matchers, and checks the options', () => {
  expectTypeOf<ReturnType<typeof useVoisnapMock>>().toEqualTypeOf<MockOfTest>();
  expectTypeOf<MockOfTest['mock']>().toEqualTypeOf<VoisnapMock>();
  // As Jest's `Matchers<R>` extends them: asynchronous for `resolves`, say.
  const check = (expected: VoisnapMatchers<Promise<void>>, voisnap: MockOfTest) => {
    const received = expected.toHaveReceived('agents.create', { body: { name: 'Aria' } });
    expectTypeOf(received).toEqualTypeOf<Promise<void>>();
    // @ts-expect-error: there is no such operation.
    expected.toHaveReceived('agents.craete');
    // @ts-expect-error: an agent has a name.
    expected.toHaveReceived('agents.create', { body: { nme: 'Aria' } });
    // @ts-expect-error: clock.
    useVoisnapMock({ clok: 'manual' });
    // @ts-expect-error: each test gets its own.
    voisnap.mock = undefined;
  };
  expectTypeOf(check).toBeFunction();
});
