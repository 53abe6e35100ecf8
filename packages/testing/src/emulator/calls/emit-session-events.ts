import type { Conversation, OutboundCall } from '@voisnap/types';
import { describeEnd, describeStart } from '../entities/describe-session.js';
import type { Tenant } from '../state/tenant.js';
import type { Talk, ToolCall } from './talk/talk.js';

/** Emits `SessionStarted`. */
export function emitSessionStarted({ emitEvent }: Tenant, conversation: Conversation): void {
  const { agentId } = conversation;
  emitEvent('SessionStarted', { agentId, data: describeStart(conversation) });
}

/** Emits `ToolCallCompleted`, unless the conversation was deleted meanwhile. */
export function emitToolCallCompleted(
  { emitEvent, db }: Tenant,
  conversationId: string,
  { name: toolName, durationMs, success }: ToolCall,
): void {
  const agentId = db.conversation.get(conversationId)?.agentId;
  if (agentId === undefined) return;
  const data = { conversationId, toolName, durationMs, success };
  emitEvent('ToolCallCompleted', { agentId, data });
}

/** Emits the events of a conversation's end: transfer or error, `SessionEnded`, and its analysis. */
export function emitSessionEnded(
  { emitEvent }: Tenant,
  conversation: Conversation,
  talk: Talk,
): void {
  const { id: conversationId, agentId, analysis } = conversation;
  const { transfer, endReason, status } = talk;
  if (transfer) {
    const { target, reason = null } = transfer;
    emitEvent('TransferInitiated', { agentId, data: { conversationId, target, reason } });
  }
  if (status === 'failed') {
    const data = { conversationId, code: endReason, message: `The call failed: ${endReason}.` };
    emitEvent('Error', { agentId, data });
  }
  emitEvent('SessionEnded', { agentId, data: describeEnd(conversation, endReason) });
  if (analysis) emitEvent('AnalysisCompleted', { agentId, data: { conversationId, analysis } });
}

/** Emits `Error` for a call that failed before it was answered. It has no conversation. */
export function emitCallFailed(
  { emitEvent }: Tenant,
  { id, agentId }: Pick<OutboundCall, 'id' | 'agentId'>,
  code: string,
): void {
  const message = `The call ${id} failed before it was answered: ${code}.`;
  emitEvent('Error', { agentId, data: { conversationId: null, code, message } });
}
