import { createReadStream } from 'node:fs';
import type { UploadSource } from '@voisnap/core';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  Agent,
  AvailableNumber,
  DocumentFile,
  OutboundCall,
  Page,
  PagePromise,
  PaginatedResponse,
  PollTimeoutError,
  RequestPromise,
  ResourceFailedError,
  VoisnapClient,
  WaitError,
  WebhookHandler,
} from '../src/index.js';

declare const client: VoisnapClient;

describe('the compiler knows', () => {
  it('what each method returns', () => {
    expectTypeOf(client.agents.get('agt_1')).toEqualTypeOf<RequestPromise<Agent>>();
    expectTypeOf(client.agents.list()).toEqualTypeOf<PagePromise<Agent>>();
    expectTypeOf(client.agents.listPage()).resolves.toEqualTypeOf<Page<Agent>>();
    expectTypeOf(client.agents.listAll()).resolves.toEqualTypeOf<Agent[]>();
    const several = { concurrency: 8 };
    expectTypeOf(client.conversations.listAll({}, several)).resolves.toExtend<object[]>();
    expectTypeOf(client.telephony.numbers.listAll({}, several)).resolves.toExtend<object[]>();
    expectTypeOf(client.knowledgeBase.listAll({}, several)).resolves.toExtend<object[]>();
    expectTypeOf(client.outboundCalls.listAll({}, several)).resolves.toEqualTypeOf<
      OutboundCall[]
    >();
    // @ts-expect-error: one agent has no pages.
    client.agents.get('agt_1', { concurrency: 8 });
    expectTypeOf(client.agents.delete('agt_1')).resolves.toEqualTypeOf<void>();
    expectTypeOf(client.telephony.numbers.search()).resolves.toEqualTypeOf<AvailableNumber[]>();
    expectTypeOf(
      client.outboundCalls.waitUntilEnded('obc_1'),
    ).resolves.toEqualTypeOf<OutboundCall>();
  });

  it('the options of waiting methods and the fields of their error', () => {
    const body = { agentId: 'agt_1', toNumber: '+14155550199' };
    client.outboundCalls.createAndWait(body, {
      timeout: 60_000,
      requestTimeout: 5_000,
      idempotencyKey: 'order-7',
      onProgress: async ({ status }) => void status,
    });
    // @ts-expect-error: nothing is created that a key could be for.
    client.outboundCalls.waitUntilEnded('obc_1', { idempotencyKey: 'order-7' });
    // @ts-expect-error: interval.
    client.outboundCalls.createAndWait(body, { intervall: 5_000 });
    const resume = (error: WaitError<OutboundCall>) => error.resume({ timeout: 60_000 });
    expectTypeOf(resume).returns.resolves.toEqualTypeOf<OutboundCall>();
    expectTypeOf<WaitError<OutboundCall>['lastValue']>().toEqualTypeOf<OutboundCall | undefined>();
    expectTypeOf<PollTimeoutError<OutboundCall>>().toExtend<WaitError<OutboundCall>>();
    expectTypeOf<ResourceFailedError<OutboundCall>>().toExtend<WaitError<OutboundCall>>();
  });

  it('that a page is a paginated response, and the type of its items', async () => {
    const page = await client.agents.listPage();
    expectTypeOf(page).toExtend<PaginatedResponse<Agent>>();
    for await (const agent of page) expectTypeOf(agent).toEqualTypeOf<Agent>();
    // @ts-expect-error: for…of would give this page's items only; those are in data.
    for (const agent of page) void agent;
  });

  it('the known statuses, and accepts new ones', () => {
    const isNew = (call: OutboundCall) => call.status === 'on_the_moon';
    expectTypeOf(isNew).returns.toEqualTypeOf<boolean>();
    expectTypeOf<'ringing'>().toExtend<OutboundCall['status']>();
  });

  it('that a date is a string or a Date', () => {
    client.agents.stats('agt_1', { dateFrom: '2025-06-01', dateTo: new Date() });
    // @ts-expect-error: a number is not a date.
    client.agents.stats('agt_1', { dateFrom: 20250601 });
  });

  it('that the HTTP client accepts every file that the model accepts', () => {
    expectTypeOf<DocumentFile>().toExtend<UploadSource>();
    client.knowledgeBase.uploadDocument({ file: createReadStream('catalog.pdf') });
    client.knowledgeBase.uploadDocument({ file: { path: 'catalog.pdf' } });
    client.knowledgeBase.uploadDocument({ file: Buffer.from('text') });
  });
});

describe('the compiler rejects', () => {
  it('events of anything but a call, and events that cannot be listened to', () => {
    const events = {} as WebhookHandler;
    client.outboundCalls.waitUntilEnded('obc_1', { events });
    // @ts-expect-error: no event tells of an indexed document.
    client.knowledgeBase.waitUntilIndexed('kb_1', { events });
    // @ts-expect-error: an array is no async iterable.
    client.outboundCalls.waitUntilEnded('obc_1', { events: [] });
  });

  it('an agent without a name', () => {
    // @ts-expect-error: name is required.
    client.agents.create({});
  });

  it('a name in snake_case', () => {
    // @ts-expect-error: firstMessage.
    client.agents.create({ name: 'Aria', first_message: 'Hello!' });
  });

  it('a filter that does not exist', () => {
    // @ts-expect-error: agents have no channel.
    client.agents.list({ channel: 'phone' });
  });

  it('text in place of a file', () => {
    // @ts-expect-error: a path is { path }, text is { data }.
    client.knowledgeBase.uploadDocument({ file: 'catalog.pdf' });
  });

  it('a misspelt field of a response', async () => {
    const agent = await client.agents.get('agt_1');
    // @ts-expect-error: systemPromptTemplate.
    agent.systemPromptTemplat;
  });
});
