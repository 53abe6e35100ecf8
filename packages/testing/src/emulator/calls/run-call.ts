import type { OutboundCall } from '@voisnap/types';
import { readTime } from '../../clock/read-time.js';
import type { DeepPartial } from '../../shared/merge.js';
import type { World } from '../state/tenant.js';
import { announceFailure, announceToolCall } from './announce-session.js';
import { closeConversation, openConversation } from './call-conversation.js';
import { canCall } from './can-call.js';
import { planCall } from './plan-call.js';
import type { CallPlan, CallStage } from './talk/call-plan.js';
import type { Talk } from './talk/talk.js';

const MINUTE = 60_000;

/** Starts the life of a call that was just stored: now, or when it is scheduled for. */
export function startCall(world: World, { id, status, scheduledFor }: OutboundCall): void {
  if (status !== 'scheduled') {
    dial(world, id);
    return;
  }
  const wait = readTime(scheduledFor ?? '') - world.clock.now();
  world.jobs.schedule(id, wait, () => {
    if (!world.db.outboundCall.has(id)) return;
    world.db.outboundCall.change(id, { status: 'queued' });
    dial(world, id);
  });
}

/** Ends a call before it was answered. */
export function cancelCall(world: World, id: string): OutboundCall {
  world.jobs.cancel(id);
  return end(world, id, { status: 'cancelled', endReason: 'cancelled' });
}

function dial(world: World, id: string): void {
  const call = world.db.outboundCall.get(id);
  if (call) followPlan(world, id, planAttempt(world, call));
}

function planAttempt(world: World, { id, agentId, toNumber, ...call }: OutboundCall): CallPlan {
  const agent = world.db.agent.get(agentId);
  if (!agent || !canCall(agent)) {
    return [{ after: 0, status: 'failed', endReason: 'agent_unavailable' }];
  }
  return planCall({
    toNumber,
    agent,
    metadata: call.metadata ?? {},
    random: world.random.fork(`call ${id} ${call.retryCount}`),
    script: world.scripts.take(toNumber),
  });
}

function followPlan(world: World, id: string, [stage, ...rest]: CallPlan): void {
  if (!stage) return;
  world.jobs.schedule(id, stage.after, () => {
    const call = world.db.outboundCall.get(id);
    if (!call) return;
    enterStage(world, call, stage);
    followPlan(world, id, rest);
  });
}

function enterStage(world: World, call: OutboundCall, stage: CallStage): void {
  const { clock, db } = world;
  switch (stage.status) {
    case 'initiating':
      db.outboundCall.change(call.id, { status: stage.status, initiatedAt: clock.iso() });
      return;
    case 'ringing':
      db.outboundCall.change(call.id, { status: stage.status });
      return;
    case 'in_progress': {
      const conversationId = answer(world, call, stage.talk);
      const connectedAt = clock.iso();
      db.outboundCall.change(call.id, { status: stage.status, connectedAt, conversationId });
      return;
    }
    case 'tool_done':
      announceToolCall(world, call.conversationId ?? '', stage.toolCall);
      return;
    case 'talked': {
      const { status, durationSeconds, endReason } = stage.talk;
      closeConversation(world, call.conversationId ?? '', stage.talk);
      end(world, call.id, { status, durationSeconds, endReason });
      return;
    }
    default:
      if (stage.status === 'no_answer' && redial(world, call)) return;
      end(world, call.id, { status: stage.status, endReason: stage.endReason });
      if (stage.status === 'failed') announceFailure(world, call, stage.endReason);
  }
}

function answer(world: World, { agentId, toNumber, metadata }: OutboundCall, talk: Talk): string {
  const id = world.newId('conv_');
  const parties = { agentId, phoneNumber: toNumber, metadata: metadata ?? {} };
  openConversation(world, id, { ...parties, direction: 'outbound', talk });
  return id;
}

const end = (world: World, id: string, patch: DeepPartial<OutboundCall>): OutboundCall =>
  world.db.outboundCall.change(id, { ...patch, endedAt: world.clock.iso() });

/** Queues a call that nobody answered once more, where it asked for that. */
function redial(world: World, { id, retryCount }: OutboundCall): boolean {
  const { maxRetries, retryDelayMinutes } = world.notes.redials.get(id) ?? {
    maxRetries: 0,
    retryDelayMinutes: 0,
  };
  const redialled = retryCount ?? 0;
  if (redialled >= maxRetries) return false;
  world.db.outboundCall.change(id, { status: 'queued' });
  world.jobs.schedule(id, retryDelayMinutes * MINUTE, () => {
    if (!world.db.outboundCall.has(id)) return;
    world.db.outboundCall.change(id, { retryCount: redialled + 1 });
    dial(world, id);
  });
  return true;
}
