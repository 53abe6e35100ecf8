import type { Conversation, OutboundCall } from '@voisnap/types';
import { describeEnd, describeStart } from '../entities/describe-session.js';
import type { World } from '../state/tenant.js';
import type { Talk, ToolCall } from './talk/talk.js';

/** Tells that a conversation began. */
export function announceStart({ announce }: World, conversation: Conversation): void {
  const { agentId } = conversation;
  announce('SessionStarted', { agentId, data: describeStart(conversation) });
}

/** Tells that an agent has used a tool, unless the conversation was deleted meanwhile. */
export function announceToolCall(
  { announce, db }: World,
  conversationId: string,
  { name: toolName, durationMs, success }: ToolCall,
): void {
  const agentId = db.conversation.get(conversationId)?.agentId;
  if (agentId === undefined) return;
  const data = { conversationId, toolName, durationMs, success };
  announce('ToolCallCompleted', { agentId, data });
}

/** Tells how a conversation ended, from what led to it to what was found in it. */
export function announceEnd({ announce }: World, conversation: Conversation, talk: Talk): void {
  const { id: conversationId, agentId, analysis } = conversation;
  const { transfer, endReason, status } = talk;
  if (transfer) {
    const { target, reason = null } = transfer;
    announce('TransferInitiated', { agentId, data: { conversationId, target, reason } });
  }
  if (status === 'failed') {
    const data = { conversationId, code: endReason, message: `The call broke off: ${endReason}.` };
    announce('Error', { agentId, data });
  }
  announce('SessionEnded', { agentId, data: describeEnd(conversation, endReason) });
  if (analysis) announce('AnalysisCompleted', { agentId, data: { conversationId, analysis } });
}

/** Tells that a call did not come about. There is no conversation then. */
export function announceFailure(
  { announce }: World,
  { id, agentId }: Pick<OutboundCall, 'id' | 'agentId'>,
  code: string,
): void {
  const message = `The call ${id} did not come about: ${code}.`;
  announce('Error', { agentId, data: { conversationId: null, code, message } });
}
