import type { OutboundCall } from '@voisnap/types/models';

const endStatuses: ReadonlySet<string> = new Set([
  'completed',
  'failed',
  'no_answer',
  'busy',
  'cancelled',
  'voicemail',
]);

/** Whether nothing happens to a call any more. Statuses that the API may add later count as moving. */
export const isCallOver = ({ status }: Pick<OutboundCall, 'status'>): boolean =>
  endStatuses.has(status);
