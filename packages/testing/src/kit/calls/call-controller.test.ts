import { describe, expect, it } from 'vitest';
import { createHandledTenant, START } from '../../../test/handle.js';
import type { CallScript } from '../../emulator/calls/scripts/call-script.js';
import { magicNumbers } from '../../emulator/numbers/magic-numbers.js';
import { CallController } from './call-controller.js';

const MINUTE = 60_000;
const customer = '+14155550123';

const create = () => {
  const all = createHandledTenant();
  const calls = new CallController(() => all.tenant);
  const agent = all.db.agent.insert({ name: 'Aria', persona: { name: null } });
  const place = (more: object = {}) =>
    all.handle('outboundCalls.create', {
      body: { agentId: agent.id, toNumber: customer, ...more },
    });
  const statusOf = (id: string) => all.db.outboundCall.get(id)?.status;
  return { ...all, calls, agent, place, statusOf };
};

const answered: CallScript = (call) => call.ring('3s').answer().agent('Hello').hangup('caller');

describe('calls.next', () => {
  it('follows the script in the next call', async () => {
    const { calls, place, clock, db, statusOf } = create();
    calls.next((call) => call.ring('3s').answer().agent('Hello').caller('Hi').hangup('agent'));
    const { id } = await place();
    const seen = [];
    for (const step of [300, 1_199, 1, 2_999, 1, 10_000]) {
      clock.moveBy(step);
      seen.push(statusOf(id));
    }
    expect(seen).toEqual([
      'initiating',
      'initiating',
      'ringing',
      'ringing',
      'in_progress',
      'completed',
    ]);
    const call = db.outboundCall.get(id);
    expect(call).toMatchObject({ endReason: 'agent_hangup' });
    const talked = Date.parse(call?.endedAt ?? '') - Date.parse(call?.connectedAt ?? '');
    expect(talked).toBe((call?.durationSeconds ?? 0) * 1_000);
  });

  it('plans one call each, in the order of planning; later calls go as usual', async () => {
    const { calls, place, clock, statusOf } = create();
    calls.next((call) => call.busy());
    calls.next((call) => call.ring().voicemail());
    const ids = [await place(), await place(), await place()].map(({ id }) => id);
    clock.moveBy(10 * MINUTE);
    expect(ids.map(statusOf)).toEqual(['busy', 'voicemail', 'completed']);
  });

  it.each<[CallScript, object, number]>([
    [(call) => call.noAnswer(), { status: 'no_answer', endReason: 'no_answer' }, 31_500],
    [(call) => call.ring('5s').noAnswer(), { status: 'no_answer' }, 6_500],
    [(call) => call.busy(), { status: 'busy', endReason: 'busy' }, 1_800],
    [(call) => call.ring('5s').busy(), { status: 'busy' }, 6_500],
    [(call) => call.voicemail(), { status: 'voicemail', endReason: 'voicemail' }, 21_500],
    [(call) => call.fail('carrier_error'), { status: 'failed', endReason: 'carrier_error' }, 2_300],
    [(call) => call.ring().fail('rejected'), { status: 'failed', endReason: 'rejected' }, 5_500],
  ])('ends unanswered: %s', async (script, result, milliseconds) => {
    const { calls, place, clock, db } = create();
    calls.next(script);
    const { id } = await place();
    clock.moveBy(milliseconds - 1);
    expect(db.outboundCall.get(id)?.endedAt).toBeNull();
    clock.moveBy(1);
    const endedAt = new Date(Date.parse(START) + milliseconds).toISOString();
    expect(db.outboundCall.get(id)).toMatchObject({ ...result, endedAt, conversationId: null });
  });

  it('takes precedence over a magic number', async () => {
    const { calls, place, clock, statusOf } = create();
    calls.next(answered);
    const { id } = await place({ toNumber: magicNumbers.busy });
    clock.moveBy(MINUTE);
    expect(statusOf(id)).toBe('completed');
  });

  it('uses another script for each redial', async () => {
    const { calls, place, clock, db, tenant } = create();
    calls.next((call) => call.ring('20s').noAnswer());
    calls.next(answered);
    const { id } = await place({ maxRetries: 1, retryDelayMinutes: 5 });
    clock.moveBy(MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({ status: 'queued', retryCount: 0 });
    expect(tenant.scripts.unused).toHaveLength(1);
    clock.moveBy(10 * MINUTE);
    expect(db.outboundCall.get(id)).toMatchObject({ status: 'completed', retryCount: 1 });
    expect(tenant.scripts.unused).toEqual([]);
  });

  it('keeps a script for a scheduled call until it is dialled', async () => {
    const { calls, place, clock, tenant, statusOf } = create();
    calls.next((call) => call.busy());
    const { id } = await place({ scheduledFor: '2025-06-16T10:00:00Z' });
    expect(tenant.scripts.unused).toHaveLength(1);
    clock.moveBy(61 * MINUTE);
    expect(statusOf(id)).toBe('busy');
  });

  it('plans nothing when the script is impossible; otherwise it records the line', () => {
    const { calls, tenant } = create();
    expect(() => calls.next((call) => call as never)).toThrow('The script stops at once');
    expect(tenant.scripts.unused).toEqual([]);
    calls.next(answered);
    expect(tenant.scripts.unused[0]?.plannedAt).toMatch(/call-controller\.test\.ts:\d+:\d+$/);
  });

  it('fails the call and its conversation when the call breaks off', async () => {
    const { calls, place, clock, db, handle } = create();
    calls.next((call) => call.answer().agent('Hello').fail('network_lost'));
    const { id } = await place();
    clock.moveBy(MINUTE);
    const call = db.outboundCall.get(id);
    expect(call).toMatchObject({ status: 'failed', endReason: 'network_lost' });
    const path = { conversationId: call?.conversationId ?? '' };
    const conversation = await handle('conversations.get', { path });
    expect(conversation).toMatchObject({ status: 'failed', analysis: null, outcome: null });
    expect(conversation.cost?.totalUsd).toBeGreaterThan(0);
  });

  it("follows the agent's recording settings, and keeps an outcome that was set meanwhile", async () => {
    const { calls, place, clock, db, agent, handle } = create();
    db.agent.update(agent.id, { recording: { enabled: false } });
    calls.next((call) => call.ring('1s').answer().agent('Hello').transfer('+14155550100'));
    const { id } = await place();
    clock.moveBy(2_500);
    const conversationId = db.outboundCall.get(id)?.conversationId ?? '';
    const body = { outcome: 'resolved' };
    await handle('conversations.setOutcome', { path: { conversationId }, body });
    clock.moveBy(MINUTE);
    expect(db.conversation.get(conversationId)).toMatchObject({
      status: 'completed',
      outcome: 'resolved',
      recording: { available: false },
    });
  });
});

describe('a recording', () => {
  it.each([
    [{ enabled: true, format: 'wav', storageRetentionDays: 7 }, 'wav', 7],
    [{ enabled: true, format: null, storageRetentionDays: null }, 'mp3', 90],
  ] as const)(
    'is kept as its agent says, %o, from the end of the call on',
    async (recording, format, days) => {
      const { place, clock, db, agent } = create();
      db.agent.update(agent.id, { recording });
      const { id } = await place();
      clock.moveBy(10 * MINUTE);
      const conversation = db.conversation.get(db.outboundCall.get(id)?.conversationId ?? '');
      const endedAt = Date.parse(conversation?.endedAt ?? '');
      expect(conversation?.recording).toEqual({
        available: true,
        durationSeconds: conversation?.durationSeconds,
        format,
        expiresAt: new Date(endedAt + days * 24 * 60 * MINUTE).toISOString(),
      });
    },
  );
});

describe('calls.to', () => {
  it('plans every call to a number, until it is disposed', async () => {
    const { calls, place, clock, statusOf, tenant } = create();
    const rule = calls.to(customer, (call) => call.busy());
    const first = [await place(), await place(), await place({ toNumber: '+14155550124' })];
    rule[Symbol.dispose]();
    const last = await place();
    clock.moveBy(10 * MINUTE);
    expect([...first, last].map(({ id }) => statusOf(id))).toEqual([
      'busy',
      'busy',
      'completed',
      'completed',
    ]);
    expect(tenant.scripts.unused).toEqual([]);
  });

  it('uses the plans of next first, then the newest plan for the number', async () => {
    const { calls, place, clock, statusOf } = create();
    calls.to(customer, (call) => call.busy());
    calls.to(customer, (call) => call.voicemail());
    calls.next(answered);
    const ids = [await place(), await place()].map(({ id }) => id);
    clock.moveBy(10 * MINUTE);
    expect(ids.map(statusOf)).toEqual(['completed', 'voicemail']);
  });

  it('rejects values that are not phone numbers', () => {
    const { calls } = create();
    expect(() => calls.to('0415 555', answered)).toThrow(
      `calls.to(…) takes a number in E.164 format, such as '+14155550199', and got "0415 555".`,
    );
  });
});

describe('calls.inbound', () => {
  const createWithNumber = () => {
    const all = create();
    const assignedAgentId = all.agent.id;
    const { phoneNumber: to } = all.db.telephonyNumber.insert({ assignedAgentId });
    return { ...all, to };
  };

  it('creates a conversation at once, which continues as time passes', async () => {
    const { calls, to, clock, handle, agent } = createWithNumber();
    const call = calls.inbound({ from: customer, to }, (incoming) =>
      incoming.answer().agent('Hello').caller('Book me in').hangup('caller'),
    );
    expect(call.conversation).toMatchObject({
      id: call.conversationId,
      agentId: agent.id,
      agentName: 'Aria',
      direction: 'inbound',
      status: 'in_progress',
      startedAt: START,
      caller: { phoneNumber: customer, country: 'US' },
      analysis: null,
    });
    expect(call.turns).toEqual([]);
    clock.moveBy(500);
    expect(call.turns.map(({ text }) => text)).toEqual(['Hello']);
    expect(call.ended).toBe(false);
    clock.moveBy(MINUTE);
    expect(call.ended).toBe(true);
    const path = { conversationId: call.conversationId };
    const conversation = await handle('conversations.get', { path });
    expect(conversation).toMatchObject({
      status: 'completed',
      analysis: { intent: 'book_appointment' },
      recording: { available: true, durationSeconds: conversation.durationSeconds },
      tags: ['appointment'],
    });
    expect((await handle('conversations.transcript', { path })).turns).toEqual(call.turns);
  });

  it('rings before the agent answers when the script says so', () => {
    const { calls, to, clock } = createWithNumber();
    const call = calls.inbound({ from: customer, to }, (incoming) =>
      incoming.ring('2s').answer().agent('Hello').hangup('caller'),
    );
    clock.moveBy(1_999);
    expect([call.conversation, call.turns, call.ended]).toEqual([undefined, [], false]);
    clock.moveBy(1);
    expect(call.conversation).toMatchObject({ startedAt: '2025-06-16T09:00:02.000Z' });
  });

  it("talks about the agent's topic without a script, and uses no planned script", () => {
    const { calls, to, clock, db, agent, tenant } = createWithNumber();
    db.agent.update(agent.id, { persona: { role: 'billing specialist' } });
    calls.next((call) => call.busy());
    const call = calls.inbound({ from: customer, to });
    clock.moveBy(5 * MINUTE);
    expect(call.turns.map(({ speaker }) => speaker)).toEqual([
      'agent',
      'user',
      'agent',
      'user',
      'agent',
      'user',
    ]);
    expect(call.turns[1]?.text).toContain('charge on my invoice');
    expect(call.conversation).toMatchObject({ status: 'completed', tags: ['billing'] });
    expect(tenant.scripts.unused).toHaveLength(1);
  });

  it('continues to its end when its conversation is deleted', () => {
    const { calls, to, clock, db } = createWithNumber();
    const call = calls.inbound({ from: customer, to });
    db.conversation.delete(call.conversationId);
    clock.moveBy(5 * MINUTE);
    expect([call.conversation, call.turns, call.ended]).toEqual([undefined, [], true]);
  });

  it('rejects a call that no agent can answer, and says why', () => {
    const { calls, to, db, agent } = createWithNumber();
    const from = customer;
    expect(() => calls.inbound({ from, to: '+14155550199' })).toThrow(
      'The mock has no number +14155550199. Store it: mock.db.telephonyNumber.insert(',
    );
    const free = db.telephonyNumber.insert({ phoneNumber: '+14155550177' });
    expect(() => calls.inbound({ from, to: free.phoneNumber })).toThrow(
      `No agent answers +14155550177. Assign one: mock.db.telephonyNumber.update('${free.id}'`,
    );
    expect(() => calls.inbound({ from: 'Dana', to })).toThrow('got "Dana"');
    const slip = { from, to, form: customer };
    expect(() => calls.inbound(slip)).toThrow('Did you mean "from"?');
    db.agent.update(agent.id, { status: 'inactive' });
    expect(() => calls.inbound({ from, to })).toThrow('is inactive, so it answers no calls.');
    expect(db.conversation.size).toBe(0);
  });
});

describe('calls.start', () => {
  it('starts a stored call at its scheduled time, and a queued one now', () => {
    const { calls, agent, clock, db, statusOf } = create();
    const scheduledFor = new Date(Date.parse(START) + 5 * MINUTE).toISOString();
    const common = { agentId: agent.id, toNumber: customer };
    const later = db.outboundCall.insert({ ...common, status: 'scheduled', scheduledFor }).id;
    const now = db.outboundCall.insert({ ...common, status: 'queued' }).id;
    clock.moveBy(4 * MINUTE);
    expect([statusOf(later), statusOf(now)]).toEqual(['scheduled', 'queued']);
    calls.start(later);
    calls.start(now);
    clock.moveBy(500);
    expect([statusOf(later), statusOf(now)]).toEqual(['scheduled', 'initiating']);
    clock.moveBy(MINUTE);
    expect(statusOf(later)).toBe('initiating');
  });

  it('rejects a call that does not exist, or does not wait', () => {
    const { calls, agent, db } = create();
    expect(() => calls.start('obc_none')).toThrow('The mock has no outbound call "obc_none".');
    const { id } = db.outboundCall.insert({ agentId: agent.id, status: 'completed' });
    expect(() => calls.start(id)).toThrow(
      `The call ${id} is completed: only a queued or scheduled call can start.`,
    );
  });
});
