import { describe, expect, it } from 'vitest';
import { createHandledTenant } from '../../../test/handle.js';
import { CallController } from '../../kit/calls/call-controller.js';
import type { CallScript } from './scripts/call-script.js';

const customer = '+14155550123';

/** Places a call that follows a script, and returns its events, in seconds since it was answered. */
async function tell(script: CallScript, agent: object = {}) {
  const { tenant, clock, events, handle, db } = createHandledTenant();
  const { id: agentId } = db.agent.insert({ recording: { enabled: false }, ...agent });
  new CallController(() => tenant).next(script);
  const body = { agentId, toNumber: customer, metadata: { orderId: 'ord_7' } };
  const { id } = await handle('outboundCalls.create', { body });
  clock.moveBy(600_000);
  const call = db.outboundCall.get(id);
  const conversation = db.conversation.get(call?.conversationId ?? '');
  const startedAt = Date.parse(call?.connectedAt ?? '');
  const told = events.map(({ type, timestamp }) => [
    type,
    (Date.parse(timestamp) - startedAt) / 1e3,
  ]);
  return { events, told, call, conversation, agentId };
}

describe('the events of a call', () => {
  it('are emitted when they happen, and contain the stored values', async () => {
    const { events, told, conversation, agentId } = await tell((call) =>
      call
        .ring('3s')
        .answer()
        .agent('Hello there')
        .tool('find_slot', { takes: '2s' })
        .caller('Book me in, great')
        .tool('book_slot', { takes: '1500ms', succeeds: false })
        .transfer('+14155550100', 'wants a person'),
    );
    const conversationId = conversation?.id;
    const length = conversation?.durationSeconds ?? 0;
    expect(told.map(([type]) => type)).toEqual([
      'SessionStarted',
      'ToolCallCompleted',
      'ToolCallCompleted',
      'TransferInitiated',
      'SessionEnded',
      'AnalysisCompleted',
    ]);
    const [start, first, second, ...ends] = told.map(([, at]) => Number(at));
    expect(start).toBe(0);
    // Two words take 0.8 seconds; then comes a pause of 0.3 to 0.9, and the tool.
    expect(first).toBeGreaterThanOrEqual(3.1);
    expect(first).toBeLessThanOrEqual(3.7);
    expect(second).toBeGreaterThan(first ?? 0);
    expect(ends).toEqual([length, length, length]);
    expect(events.map(({ data }) => data)).toEqual([
      {
        conversationId,
        channel: 'phone',
        direction: 'outbound',
        caller: { phoneNumber: customer, country: 'US' },
        metadata: { orderId: 'ord_7' },
      },
      { conversationId, toolName: 'find_slot', durationMs: 2_000, success: true },
      { conversationId, toolName: 'book_slot', durationMs: 1_500, success: false },
      { conversationId, target: '+14155550100', reason: 'wants a person' },
      {
        conversationId,
        durationSeconds: length,
        endReason: 'transferred',
        outcome: 'escalated',
        cost: conversation?.cost,
      },
      { conversationId, analysis: conversation?.analysis },
    ]);
    expect(new Set(events.map((event) => event.agentId))).toEqual(new Set([agentId]));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(new Set(events.map(({ tenantId }) => tenantId)).size).toBe(1);
  });

  it('omit the tool that the agent’s limit cuts off, and the transfer after it', async () => {
    const { told, conversation } = await tell(
      (call) =>
        call
          .answer()
          .tool('fast', { takes: '1s' })
          .tool('slow', { takes: '1h' })
          .transfer('+14155550100'),
      { maxDurationSeconds: 30 },
    );
    expect(conversation?.durationSeconds).toBe(30);
    expect(told).toEqual([
      ['SessionStarted', 0],
      ['ToolCallCompleted', 1],
      ['SessionEnded', 30],
    ]);
  });

  it('include an error and no analysis when a call breaks off', async () => {
    const { events, conversation } = await tell((call) =>
      call.answer().caller('Hello').fail('carrier_error'),
    );
    expect(events.map(({ type }) => type)).toEqual(['SessionStarted', 'Error', 'SessionEnded']);
    expect(events[1]?.data).toEqual({
      conversationId: conversation?.id,
      code: 'carrier_error',
      message: 'The call failed: carrier_error.',
    });
  });

  it('are only an error when a call cannot be placed, and none when nobody answers', async () => {
    const { events, call } = await tell((dialled) => dialled.fail('rejected'));
    expect(events).toMatchObject([
      { type: 'Error', data: { conversationId: null, code: 'rejected' } },
    ]);
    expect(events[0]?.data).toHaveProperty(
      'message',
      `The call ${call?.id} failed before it was answered: rejected.`,
    );
    for (const script of [
      (dialled) => dialled.noAnswer(),
      (dialled) => dialled.busy(),
      (dialled) => dialled.voicemail(),
    ] satisfies CallScript[]) {
      expect((await tell(script)).events).toEqual([]);
    }
  });
});

describe('the events of an inbound call', () => {
  it('follow its script, and stop when the conversation is deleted', () => {
    const { tenant, clock, events, db } = createHandledTenant();
    const { id: assignedAgentId } = db.agent.insert();
    const to = db.telephonyNumber.insert({ assignedAgentId }).phoneNumber;
    const call = new CallController(() => tenant).inbound({ from: customer, to }, (incoming) =>
      incoming
        .ring('2s')
        .answer()
        .tool('look_up', { takes: '1s' })
        .tool('look_again', { takes: '1s' })
        .hangup('caller'),
    );
    expect(events).toEqual([]);
    clock.moveBy(2_000);
    expect(events).toMatchObject([{ type: 'SessionStarted', data: { direction: 'inbound' } }]);
    clock.moveBy(1_000);
    expect(events[1]).toMatchObject({ type: 'ToolCallCompleted', data: { toolName: 'look_up' } });
    db.conversation.delete(call.conversationId);
    clock.moveBy(60_000);
    expect(events).toHaveLength(2);
    expect(call.ended).toBe(true);
  });

  it('include its end and its analysis without a script', () => {
    const { tenant, clock, events, db } = createHandledTenant();
    const { id: assignedAgentId } = db.agent.insert();
    const to = db.telephonyNumber.insert({ assignedAgentId }).phoneNumber;
    new CallController(() => tenant).inbound({ from: customer, to });
    clock.moveBy(600_000);
    expect(events.map(({ type }) => type)).toEqual([
      'SessionStarted',
      'SessionEnded',
      'AnalysisCompleted',
    ]);
  });
});
