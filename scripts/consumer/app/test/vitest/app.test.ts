import { fault } from '@voisnap/testing';
import { expect, test } from '@voisnap/testing/vitest';
import { callPatient } from '../../src/call-patient.js';
import { findUnhappyCallers } from '../../src/find-unhappy-callers.js';
import { publishHandbook } from '../../src/publish-handbook.js';
import { createReceiver } from '../../src/receive-webhooks.js';

const phoneNumber = '+14155550123';

test('reminds a patient by phone', async ({ mock, client }) => {
  const { id: agentId } = mock.db.agent.insert();
  const call = await callPatient(client, { id: 'apt_1', agentId, phoneNumber });
  const ended = await client.outboundCalls.waitUntilEnded(call);
  expect(ended.status).toBe('completed');
  expect(mock).toHaveReceived('outboundCalls.create', { body: { toNumber: phoneNumber } });
});

test('does not call twice when the answer is lost', async ({ mock, client }) => {
  const { id: agentId } = mock.db.agent.insert();
  mock.faults.next(
    'outboundCalls.create',
    fault.rateLimited({ retryAfter: '2s' }),
    fault.afterCommit(fault.reset()),
  );
  const call = await callPatient(client, { id: 'apt_1', agentId, phoneNumber });
  expect(mock).toHaveRetried('outboundCalls.create', { attempts: 2, backoff: { atLeast: '2s' } });
  expect(mock.db.outboundCall.size).toBe(1);
  expect(mock).toHaveStored('outboundCall', { id: call.id, metadata: { appointmentId: 'apt_1' } });
});

test('keeps the transcript when the conversation is over', async ({ mock, client }) => {
  const { id: agentId } = mock.db.agent.insert();
  const transcripts = new Map<string, string>();
  const receive = createReceiver({ client, transcripts, secret: mock.webhooks.secret });
  mock.webhooks.deliverTo(receive);
  mock.calls.next((call) =>
    call.ring('3s').answer().agent('Hello').caller('Book me in').hangup('caller'),
  );
  await callPatient(client, { id: 'apt_1', agentId, phoneNumber });
  await mock.clock.advance('5m');
  expect(mock).toHaveDelivered('SessionEnded', { times: 1 });
  expect([...transcripts.values()]).toEqual(['agent: Hello\nuser: Book me in']);
});

test('takes no event that somebody else signed', async ({ mock, client }) => {
  const transcripts = new Map<string, string>();
  const receive = createReceiver({ client, transcripts, secret: mock.webhooks.secret });
  const forged = await mock.webhooks.sign('SessionEnded', {}, { tamper: 'signature' });
  expect((await receive(forged.toRequest())).status).toBe(400);
  expect(transcripts.size).toBe(0);
});

test('finds unhappy callers on all pages', async ({ mock, client }) => {
  const { id: agentId } = mock.db.agent.insert();
  mock.seed({ conversation: mock.fixtures.conversation.many(120, { agentId }) });
  mock.db.conversation.insert({
    agentId,
    caller: { phoneNumber },
    analysis: { sentiment: 'negative' },
  });
  expect(await findUnhappyCallers(client, agentId)).toEqual([phoneNumber]);
  expect(mock).toHaveReceived('conversations.list', { query: { pageSize: 50 }, times: 3 });
});

test('publishes the handbook and waits until it is indexed', async ({ mock, client }) => {
  const { id: agentId } = mock.db.agent.insert();
  const document = await publishHandbook(client, agentId, 'We are open from nine to five.');
  expect(document.status).toBe('indexed');
  expect(mock).toHaveUploaded({ name: 'handbook.md', fields: { agentIds: [agentId] } });
  const { matches } = await client.knowledgeBase.search({ query: 'When are you open?' });
  expect(matches[0]?.excerpt).toContain('nine to five');
});
