import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock, fault, type VoisnapMock } from '@voisnap/testing';
import { callPatient } from '../../src/call-patient.js';
import { findUnhappyCallers } from '../../src/find-unhappy-callers.js';
import { publishHandbook } from '../../src/publish-handbook.js';
import { createReceiver } from '../../src/receive-webhooks.js';

const phoneNumber = '+14155550123';
let mock: VoisnapMock;
let client: VoisnapClient;
let agentId: string;

beforeEach(() => {
  mock = createVoisnapMock();
  client = new VoisnapClient(mock.clientOptions);
  agentId = mock.db.agent.insert().id;
});

afterEach(async () => {
  mock.verify();
  await mock.close();
});

test('reminds a patient by phone', async () => {
  const call = await callPatient(client, { id: 'apt_1', agentId, phoneNumber });
  const ended = await client.outboundCalls.waitUntilEnded(call);
  assert.equal(ended.status, 'completed');
  mock.requests.expect('outboundCalls.create', { body: { toNumber: phoneNumber } });
});

test('does not call twice when the answer is lost', async () => {
  mock.faults.next(
    'outboundCalls.create',
    fault.rateLimited({ retryAfter: '2s' }),
    fault.afterCommit(fault.reset()),
  );
  const begin = mock.clock.now();
  const call = await callPatient(client, { id: 'apt_1', agentId, phoneNumber });
  mock.requests.expect('outboundCalls.create', { times: 2 });
  assert.ok(mock.clock.now() - begin >= 2_000);
  assert.deepEqual(
    mock.db.outboundCall.all().map(({ id, metadata }) => ({ id, metadata })),
    [{ id: call.id, metadata: { appointmentId: 'apt_1' } }],
  );
});

test('keeps the transcript when the conversation is over', async () => {
  const transcripts = new Map<string, string>();
  const receive = createReceiver({ client, transcripts, secret: mock.webhooks.secret });
  mock.webhooks.deliverTo(receive);
  mock.calls.next((call) =>
    call.ring('3s').answer().agent('Hello').caller('Book me in').hangup('caller'),
  );
  await callPatient(client, { id: 'apt_1', agentId, phoneNumber });
  await mock.clock.advance('5m');
  assert.equal(mock.webhooks.of('SessionEnded')[0]?.outcome, 'delivered');
  assert.deepEqual([...transcripts.values()], ['agent: Hello\nuser: Book me in']);
});

test('takes no event that somebody else signed', async () => {
  const transcripts = new Map<string, string>();
  const receive = createReceiver({ client, transcripts, secret: mock.webhooks.secret });
  const forged = await mock.webhooks.sign('SessionEnded', {}, { tamper: 'signature' });
  assert.equal((await receive(forged.toRequest())).status, 400);
  assert.equal(transcripts.size, 0);
});

test('finds unhappy callers on all pages', async () => {
  mock.seed({ conversation: mock.fixtures.conversation.many(120, { agentId }) });
  mock.db.conversation.insert({
    agentId,
    caller: { phoneNumber },
    analysis: { sentiment: 'negative' },
  });
  assert.deepEqual(await findUnhappyCallers(client, agentId), [phoneNumber]);
  mock.requests.expect('conversations.list', { query: { pageSize: 50 }, times: 3 });
});

test('publishes the handbook and waits until it is indexed', async () => {
  const document = await publishHandbook(client, agentId, 'We are open from nine to five.');
  assert.equal(document.status, 'indexed');
  mock.requests.expect('knowledgeBase.uploadDocument', { body: { agentIds: [agentId] } });
  const { matches } = await client.knowledgeBase.search({ query: 'When are you open?' });
  assert.match(matches[0]?.excerpt ?? '', /nine to five/);
});
