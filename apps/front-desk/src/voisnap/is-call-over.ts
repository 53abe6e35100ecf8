import { type OutboundCall, TERMINAL_OUTBOUND_CALL_STATUSES } from '@voisnap/types/models';

const endStatuses: ReadonlySet<string> = new Set(TERMINAL_OUTBOUND_CALL_STATUSES);

/** Whether nothing happens to a call any more. Statuses that the API may add later count as moving. */
export const isCallOver = ({ status }: Pick<OutboundCall, 'status'>): boolean =>
  endStatuses.has(status);
