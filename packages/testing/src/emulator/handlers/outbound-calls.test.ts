import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';
import { magicNumbers } from '../numbers/magic-numbers.js';

const MINUTE = 60_000;

const create = () => {
  const all = createHandledTenant();
  const agent = all.db.agent.insert({ firstMessage: 'Hello, this is Aria.', name: 'Aria' });
  const place = (more: object = {}) =>
    all.handle('outboundCalls.create', {
      body: { agentId: agent.id, toNumber: '+14155550199', ...more },
    });
  return { ...all, agent, place };
};

describe('outboundCalls.create', () => {
  it('queues a call at once, before it is dialled', async () => {
    const { place, agent } = create();
    expect(await place({ metadata: { customer_id: 'cust_12345' } })).toEqual({
      id: expect.stringMatching(/^obc_/),
      agentId: agent.id,
      fromNumber: '+15555550199',
      toNumber: '+14155550199',
      status: 'queued',
      direction: 'outbound',
      scheduledFor: null,
      initiatedAt: null,
      connectedAt: null,
      endedAt: null,
      durationSeconds: null,
      conversationId: null,
      metadata: { customer_id: 'cust_12345' },
      endReason: null,
      retryCount: 0,
      createdAt: START,
    });
  });

  it("calls from the agent's number by default", async () => {
    const { place, db, agent } = create();
    db.telephonyNumber.insert();
    const { phoneNumber } = db.telephonyNumber.insert({ assignedAgentId: agent.id });
    expect((await place()).fromNumber).toBe(phoneNumber);
    expect((await place({ fromNumber: '+442079460000' })).fromNumber).toBe('+442079460000');
  });

  it('plays the call from ringing to its end, and stores a conversation', async () => {
    const { place, clock, handle } = create();
    const { id } = await place({ metadata: { customerName: 'Dana' } });
    const path = { callId: id };
    const seen: unknown[] = [];
    for (let second = 0; second < 300; second += 1) {
      const { status } = await handle('outboundCalls.get', { path });
      if (seen.at(-1) !== status) seen.push(status);
      clock.moveBy(250);
    }
    expect(seen).toEqual(['queued', 'initiating', 'ringing', 'in_progress', 'completed']);
    const call = await handle('outboundCalls.get', { path });
    const conversationId = call.conversationId ?? '';
    const conversation = await handle('conversations.get', { path: { conversationId } });
    expect(call).toMatchObject({ endReason: 'end_call_phrase', endedAt: conversation.endedAt });
    expect(conversation).toMatchObject({
      status: 'completed',
      direction: 'outbound',
      agentName: 'Aria',
      startedAt: call.connectedAt,
      durationSeconds: call.durationSeconds,
      caller: { phoneNumber: '+14155550199', country: 'US' },
      metadata: { customerName: 'Dana' },
      outcome: null,
      recording: { available: true, format: 'mp3', durationSeconds: call.durationSeconds },
    });
    const { turns } = await handle('conversations.transcript', { path: { conversationId } });
    expect(turns[0]).toMatchObject({
      speaker: 'agent',
      text: 'Hello, this is Aria.',
      startTime: 0,
    });
    expect(turns[1]?.text).toContain('Dana');
    expect(turns.at(-1)?.endTime).toBe(call.durationSeconds);
    const elapsed = Date.parse(call.endedAt ?? '') - Date.parse(call.connectedAt ?? '');
    expect(elapsed).toBe((call.durationSeconds ?? 0) * 1_000);
    const analysis = await handle('conversations.analysis', { path: { conversationId } });
    expect(analysis.summary).toContain('Dana');
  });

  it('dials a scheduled call at its time', async () => {
    const { place, clock, db } = create();
    const scheduledFor = '2025-06-17T09:00:00Z';
    const { id, ...call } = await place({ scheduledFor });
    expect(call).toMatchObject({ status: 'scheduled', scheduledFor });
    clock.moveBy(24 * 60 * MINUTE - 1);
    expect(db.outboundCall.get(id)?.status).toBe('scheduled');
    clock.moveBy(1);
    expect(db.outboundCall.get(id)?.status).toBe('queued');
    clock.moveBy(10 * MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({ status: 'completed', scheduledFor });
  });

  it('rejects a time in the past, and says what time it is', async () => {
    const { place, db } = create();
    const problem = await problemOf(place({ scheduledFor: new Date('2025-06-16T08:59:59Z') }));
    expect(problem.status).toBe(400);
    expect(problem.extras.errors).toEqual([
      { field: 'scheduledFor', message: expect.stringContaining(START) },
    ]);
    expect(db.outboundCall.size).toBe(0);
  });

  it('answers 404 for an unknown agent, and 409 for an agent that cannot make calls', async () => {
    const { place, db, handle } = create();
    const body = { agentId: 'agt_nope', toNumber: '+14155550199' };
    expect((await problemOf(handle('outboundCalls.create', { body }))).status).toBe(404);
    for (const status of ['archived', 'inactive']) {
      const { id } = db.agent.insert({ status });
      expect((await problemOf(place({ agentId: id }))).status).toBe(409);
    }
    const { id } = db.agent.insert({ status: 'draft' });
    expect((await place({ agentId: id })).status).toBe('queued');
  });
});

describe('magic numbers', () => {
  it.each([
    [magicNumbers.completes, 'completed', 'end_call_phrase'],
    [magicNumbers.noAnswer, 'no_answer', 'no_answer'],
    [magicNumbers.busy, 'busy', 'busy'],
    [magicNumbers.voicemail, 'voicemail', 'voicemail'],
    [magicNumbers.carrierFails, 'failed', 'carrier_error'],
    [magicNumbers.rejected, 'failed', 'rejected'],
  ])('a call of %s ends as %s, %s', async (toNumber, status, endReason) => {
    const { place, clock, db } = create();
    const { id } = await place({ toNumber });
    clock.moveBy(10 * MINUTE);
    const call = db.outboundCall.get(id);
    expect(call).toMatchObject({ status, endReason, retryCount: 0 });
    expect(call?.initiatedAt).toEqual(expect.any(String));
    expect(call?.endedAt).toEqual(expect.any(String));
    const connected = status === 'completed';
    expect(call?.conversationId !== null).toBe(connected);
    expect(db.conversation.size).toBe(connected ? 1 : 0);
  });
});

describe('redials', () => {
  it('redials after the delay as often as requested, then gives up', async () => {
    const { place, clock, db } = create();
    const toNumber = magicNumbers.noAnswer;
    const { id } = await place({ toNumber, maxRetries: 2, retryDelayMinutes: 30 });
    clock.moveBy(MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({
      status: 'queued',
      retryCount: 0,
      endedAt: null,
    });
    clock.moveBy(30 * MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({ status: 'ringing', retryCount: 1 });
    clock.moveBy(31 * MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({ retryCount: 2 });
    clock.moveBy(2 * MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({ status: 'no_answer', retryCount: 2 });
    clock.moveBy(120 * MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({ status: 'no_answer', retryCount: 2 });
  });

  it('waits 15 minutes by default, and never redials a busy number', async () => {
    const { place, clock, db } = create();
    const waiting = await place({ toNumber: magicNumbers.noAnswer, maxRetries: 1 });
    const busy = await place({ toNumber: magicNumbers.busy, maxRetries: 3 });
    clock.moveBy(15 * MINUTE);
    expect(db.outboundCall.get(waiting.id)).toMatchObject({ status: 'queued', retryCount: 0 });
    clock.moveBy(MINUTE);
    expect(db.outboundCall.get(waiting.id)).toMatchObject({ retryCount: 1 });
    expect(db.outboundCall.get(busy.id)).toMatchObject({ status: 'busy', retryCount: 0 });
  });
});

describe('outboundCalls.cancel', () => {
  it.each([
    ['scheduled', { scheduledFor: '2025-06-16T10:00:00Z' }, 0],
    ['queued', {}, 0],
    ['initiating', {}, 300],
    ['ringing', {}, 1_500],
  ])('cancels a call that is %s permanently', async (status, more, wait) => {
    const { place, clock, handle, db } = create();
    const { id } = await place(more);
    clock.moveBy(wait);
    expect(db.outboundCall.get(id)?.status).toBe(status);
    const cancelled = await handle('outboundCalls.cancel', { path: { callId: id } });
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      endReason: 'cancelled',
      endedAt: clock.iso(),
    });
    clock.moveBy(120 * MINUTE);
    expect(db.outboundCall.get(id)).toEqual(cancelled);
    expect(db.conversation.size).toBe(0);
  });

  it('cancels a call that waits for its redial', async () => {
    const { place, clock, handle, db } = create();
    const { id } = await place({ toNumber: magicNumbers.noAnswer, maxRetries: 1 });
    clock.moveBy(MINUTE);
    await handle('outboundCalls.cancel', { path: { callId: id } });
    clock.moveBy(60 * MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({ status: 'cancelled', retryCount: 0 });
  });

  it('answers 409 for a connected call and for an ended call', async () => {
    const { place, clock, handle, db } = create();
    const { id } = await place();
    const path = { callId: id };
    clock.moveBy(10_000);
    expect(db.outboundCall.get(id)?.status).toBe('in_progress');
    expect((await problemOf(handle('outboundCalls.cancel', { path }))).status).toBe(409);
    clock.moveBy(10 * MINUTE);
    const problem = await problemOf(handle('outboundCalls.cancel', { path }));
    expect(problem.detail).toContain('is completed');
    const unknown = { callId: 'obc_nope' };
    expect((await problemOf(handle('outboundCalls.cancel', { path: unknown }))).status).toBe(404);
  });
});

describe('outboundCalls.list', () => {
  it('filters by status and agent', async () => {
    const { place, clock, handle, agent, db } = create();
    const done = await place();
    clock.moveBy(10 * MINUTE);
    const queued = await place();
    const other = db.outboundCall.insert({ status: 'busy' });
    const ids = async (query: object) =>
      (await handle('outboundCalls.list', { query })).data.map(({ id }) => id);
    expect(await ids({ status: 'completed' })).toEqual([done.id]);
    expect(await ids({ agentId: agent.id })).toEqual([queued.id, done.id]);
    expect(await ids({ status: 'busy', agentId: other.agentId })).toEqual([other.id]);
  });
});

describe('a call whose agent, conversation or record changes', () => {
  it.each(['deleted', 'inactive', 'archived'])(
    'fails when its agent was %s before it was dialled',
    async (change) => {
      const { place, clock, handle, agent, db } = create();
      const { id } = await place({ scheduledFor: '2025-06-16T10:00:00Z' });
      if (change === 'deleted') await handle('agents.delete', { path: { agentId: agent.id } });
      else db.agent.update(agent.id, { status: change });
      clock.moveBy(61 * MINUTE);
      expect(db.outboundCall.get(id)).toMatchObject({
        status: 'failed',
        endReason: 'agent_unavailable',
      });
    },
  );

  it('ends as usual when its conversation or agent is deleted during the talk', async () => {
    const { place, clock, handle, agent, db } = create();
    const { id } = await place();
    clock.moveBy(10_000);
    const conversationId = db.outboundCall.get(id)?.conversationId ?? '';
    await handle('conversations.delete', { path: { conversationId } });
    db.agent.delete(agent.id);
    clock.moveBy(10 * MINUTE);
    expect(db.outboundCall.get(id)?.status).toBe('completed');
    expect(db.conversation.size).toBe(0);
  });

  it('stops when it is deleted', async () => {
    const { place, clock, db } = create();
    for (const wait of [0, 300, 1_500, 10_000]) {
      const { id } = await place();
      clock.moveBy(wait);
      db.outboundCall.delete(id);
    }
    clock.moveBy(120 * MINUTE);
    expect(db.outboundCall.size).toBe(0);
  });
});
