import { createVoisnapMock, type VoisnapMock } from '@voisnap/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VoisnapClient } from '../src/index.js';

// Calls that follow a script, as a client sees them. The mock's clock makes them take no real time.

const customer = '+14155550123';

let mock: VoisnapMock;
let client: VoisnapClient;
let agentId: string;

beforeEach(() => {
  mock = createVoisnapMock();
  client = new VoisnapClient({ ...mock.clientOptions, validation: 'strict' });
  agentId = mock.db.agent.insert({ name: 'Aria', persona: { name: null } }).id;
});
afterEach(async () => {
  await client.close();
  await mock.close();
});

it('reads the transcript, analysis, cost, recording and statistics of a scripted call', async () => {
  mock.calls.next((call) =>
    call
      .ring('3s')
      .answer()
      .agent('Hello')
      .caller('Book me in')
      .tool('book_slot', { takes: '2s' })
      .agent('Thursday at ten')
      .caller('Great, thank you')
      .outcome('resolved')
      .hangup('caller'),
  );
  const call = await client.outboundCalls.createAndWait({ agentId, toNumber: customer });
  expect(call).toMatchObject({ status: 'completed', endReason: 'customer_hangup' });

  const conversationId = call.conversationId ?? '';
  const conversation = await client.conversations.get(conversationId);
  const { durationSeconds } = call;
  expect(conversation).toMatchObject({
    status: 'completed',
    outcome: 'resolved',
    durationSeconds,
    recording: { available: true, durationSeconds },
    tags: ['appointment'],
  });
  const { totalUsd, llmUsd } = conversation.cost ?? {};
  expect(llmUsd).toBe(2 * 0.0018);
  expect(totalUsd).toBeGreaterThan(llmUsd ?? 0);

  const { turns } = await client.conversations.transcript(conversationId);
  expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual([
    ['agent', 'Hello'],
    ['user', 'Book me in'],
    ['agent', 'Thursday at ten'],
    ['user', 'Great, thank you'],
  ]);
  expect((turns[2]?.startTime ?? 0) - (turns[1]?.endTime ?? 0)).toBeGreaterThan(2);
  expect(turns.at(-1)?.endTime).toBe(durationSeconds);
  expect(await client.conversations.analysis(conversationId)).toEqual({
    sentiment: 'positive',
    sentimentScore: 1,
    intent: 'book_appointment',
    summary: 'The caller said: "Book me in". Aria used book_slot. The caller hung up.',
    customFields: { topic: 'appointment', tools: ['book_slot'] },
  });
  expect(await client.agents.stats(agentId)).toMatchObject({
    totalConversations: 1,
    avgDurationSeconds: durationSeconds,
    outcomeBreakdown: { resolved: 1 },
  });
  mock.verify();
});

it('follows a redial until it is answered', async () => {
  mock.calls.next((call) => call.ring('20s').noAnswer());
  mock.calls.next((call) => call.answer().agent('Hello').transfer('+14155550100', 'wants a human'));
  const call = await client.outboundCalls.createAndWait(
    { agentId, toNumber: customer, maxRetries: 1, retryDelayMinutes: 5 },
    { timeout: 3_600_000 },
  );
  expect(call).toMatchObject({ status: 'completed', retryCount: 1, endReason: 'transferred' });
  const stats = await client.agents.stats(agentId);
  expect(stats.outcomeBreakdown).toEqual({ resolved: 0, escalated: 1 });
  mock.verify();
});

it('follows an inbound call until it ends', async () => {
  const { phoneNumber } = mock.db.telephonyNumber.insert({ assignedAgentId: agentId });
  const call = mock.calls.inbound({ from: customer, to: phoneNumber }, (incoming) =>
    incoming.answer().agent('Hello').caller('Please call me back').hangup('caller'),
  );
  expect((await client.conversations.get(call.conversationId)).status).toBe('in_progress');
  await mock.clock.advance('500ms');
  const { turns } = await client.conversations.transcript(call.conversationId);
  expect(turns.map(({ text }) => text)).toEqual(['Hello']);
  while (!call.ended) await mock.clock.sleep(1_000);
  const [listed] = await client.conversations.listAll({ direction: 'inbound' });
  expect(listed).toEqual(call.conversation);
  expect(listed).toMatchObject({ status: 'completed', outcome: 'callback_scheduled' });
});

it('gets the scripts without a call from verify until the mock is reset', async () => {
  mock.calls.next((call) => call.busy());
  expect(() => mock.verify()).toThrow(
    /calls\.next\(…\), planned at .*call-scripts\.test\.ts:\d+:\d+, was not used by any call\./,
  );
  mock.reset();
  mock.verify();
});

it('gets the same bodies for the same seed and scripts', async () => {
  const play = async () => {
    using own = createVoisnapMock({ seed: 7, data: { agent: [{ id: 'agt_1', name: 'Aria' }] } });
    own.calls.to(customer, (call) => call.answer().agent('Hello').caller('Hi').hangup('caller'));
    const caller = new VoisnapClient(own.clientOptions);
    const body = { agentId: 'agt_1', toNumber: customer };
    const { conversationId } = await caller.outboundCalls.createAndWait(body);
    const transcript = await caller.conversations.transcript(conversationId ?? '');
    await caller.close();
    return JSON.stringify([own.db.outboundCall.all(), own.db.conversation.all(), transcript]);
  };
  expect(await play()).toBe(await play());
});
