import type { OutboundCall } from '@voisnap/sdk';
import { isCallOver } from '../voisnap/is-call-over.js';
import type { RowChange } from './row-change.js';

/** The columns of a row that describe its call. */
export const describeCall = (call: OutboundCall): RowChange => ({
  state: isCallOver(call) ? 'ended' : 'placed',
  callId: call.id,
  callStatus: call.status,
  callCreatedAt: readTime(call.createdAt),
  conversationId: call.conversationId ?? null,
  reason: call.endReason ?? null,
});

/** @returns null when nobody can read it: the row must be written nevertheless. */
const readTime = (text: string): Date | null => {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time;
};
