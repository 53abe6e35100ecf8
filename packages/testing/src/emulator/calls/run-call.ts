import type { OutboundCall } from '@voisnap/types';
import type { DeepPartial } from '../../shared/merge.js';
import { readTime } from '../../shared/read-time.js';
import type { Tenant } from '../state/tenant.js';
import { closeConversation, openConversation } from './call-conversation.js';
import { canCall } from './can-call.js';
import { emitCallFailed, emitToolCallCompleted } from './emit-session-events.js';
import { planCall } from './plan-call.js';
import type { CallPlan, CallStage } from './talk/call-plan.js';
import type { Talk } from './talk/talk.js';

const MINUTE = 60_000;

/** Starts a stored call, now or at its scheduled time. */
export function startCall(tenant: Tenant, { id, status, scheduledFor }: OutboundCall): void {
  if (status !== 'scheduled') {
    dial(tenant, id);
    return;
  }
  const wait = readTime(scheduledFor ?? '') - tenant.clock.now();
  tenant.jobs.schedule(id, wait, () => {
    if (!tenant.db.outboundCall.has(id)) return;
    tenant.db.outboundCall.change(id, { status: 'queued' });
    dial(tenant, id);
  });
}

/** Cancels a call that was not answered yet. */
export function cancelCall(tenant: Tenant, id: string): OutboundCall {
  tenant.jobs.cancel(id);
  return end(tenant, id, { status: 'cancelled', endReason: 'cancelled' });
}

function dial(tenant: Tenant, id: string): void {
  const call = tenant.db.outboundCall.get(id);
  if (call) followPlan(tenant, id, planAttempt(tenant, call));
}

function planAttempt(tenant: Tenant, { id, agentId, toNumber, ...call }: OutboundCall): CallPlan {
  const agent = tenant.db.agent.get(agentId);
  if (!agent || !canCall(agent)) {
    return [{ after: 0, status: 'failed', endReason: 'agent_unavailable' }];
  }
  return planCall({
    toNumber,
    agent,
    metadata: call.metadata ?? {},
    random: tenant.random.fork(`call ${id} ${call.retryCount}`),
    script: tenant.scripts.take(toNumber),
  });
}

function followPlan(tenant: Tenant, id: string, [stage, ...rest]: CallPlan): void {
  if (!stage) return;
  tenant.jobs.schedule(id, stage.after, () => {
    const call = tenant.db.outboundCall.get(id);
    if (!call) return;
    enterStage(tenant, call, stage);
    followPlan(tenant, id, rest);
  });
}

function enterStage(tenant: Tenant, call: OutboundCall, stage: CallStage): void {
  const { clock, db } = tenant;
  switch (stage.status) {
    case 'initiating':
      db.outboundCall.change(call.id, { status: stage.status, initiatedAt: clock.iso() });
      return;
    case 'ringing':
      db.outboundCall.change(call.id, { status: stage.status });
      return;
    case 'in_progress': {
      const conversationId = answerCall(tenant, call, stage.talk);
      const connectedAt = clock.iso();
      db.outboundCall.change(call.id, { status: stage.status, connectedAt, conversationId });
      return;
    }
    case 'tool_done':
      emitToolCallCompleted(tenant, call.conversationId ?? '', stage.toolCall);
      return;
    case 'talked': {
      const { status, durationSeconds, endReason } = stage.talk;
      closeConversation(tenant, call.conversationId ?? '', stage.talk);
      end(tenant, call.id, { status, durationSeconds, endReason });
      return;
    }
    default:
      if (stage.status === 'no_answer' && redial(tenant, call)) return;
      end(tenant, call.id, { status: stage.status, endReason: stage.endReason });
      if (stage.status === 'failed') emitCallFailed(tenant, call, stage.endReason);
  }
}

function answerCall(
  tenant: Tenant,
  { agentId, toNumber, metadata }: OutboundCall,
  talk: Talk,
): string {
  const id = tenant.newId('conv_');
  const parties = { agentId, phoneNumber: toNumber, metadata: metadata ?? {} };
  openConversation(tenant, id, { ...parties, direction: 'outbound', talk });
  return id;
}

const end = (tenant: Tenant, id: string, patch: DeepPartial<OutboundCall>): OutboundCall =>
  tenant.db.outboundCall.change(id, { ...patch, endedAt: tenant.clock.iso() });

/** Queues an unanswered call again if it has `maxRetries` left. */
function redial(tenant: Tenant, { id, retryCount }: OutboundCall): boolean {
  const { maxRetries, retryDelayMinutes } = tenant.hiddenRecords.redials.get(id) ?? {
    maxRetries: 0,
    retryDelayMinutes: 0,
  };
  const redialled = retryCount ?? 0;
  if (redialled >= maxRetries) return false;
  tenant.db.outboundCall.change(id, { status: 'queued' });
  tenant.jobs.schedule(id, retryDelayMinutes * MINUTE, () => {
    if (!tenant.db.outboundCall.has(id)) return;
    tenant.db.outboundCall.change(id, { retryCount: redialled + 1 });
    dial(tenant, id);
  });
  return true;
}
