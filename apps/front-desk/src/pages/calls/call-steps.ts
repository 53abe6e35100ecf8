import type { OutboundCall } from '@voisnap/types/models';
import { isCallOver } from '../../voisnap/is-call-over.js';

/** A step on the way of a call. */
export interface CallStep {
  readonly status: string;
  /** When it was reached, as far as the API tells. */
  readonly at?: string | null | undefined;
  readonly state: 'done' | 'current' | 'ahead';
}

const way = ['scheduled', 'queued', 'initiating', 'ringing', 'in_progress'] as const;

/** Whether the API lets a call be cancelled: until somebody answers. */
export const canCancel = ({ status }: OutboundCall): boolean =>
  ['scheduled', 'queued', 'initiating', 'ringing'].includes(status);

/** The steps of a call: those behind it, the one that it is at, and those ahead. */
export const listSteps = (call: OutboundCall): readonly CallStep[] => {
  const times: Readonly<Record<string, string | null | undefined>> = {
    queued: call.scheduledFor ? undefined : call.createdAt,
    scheduled: call.scheduledFor,
    initiating: call.initiatedAt,
    in_progress: call.connectedAt,
  };
  const planned = way.filter((status) => status !== 'scheduled' || call.scheduledFor);
  if (!isCallOver(call)) return [...placeSteps(planned, call.status, times), ahead('completed')];
  // What a call has passed shows only in its times.
  const reached = planned.filter((status) =>
    status === 'ringing' ? call.initiatedAt : times[status],
  );
  const done = reached.map((status) => ({ status, at: times[status], state: 'done' }) as const);
  return [...done, { status: call.status, at: call.endedAt, state: 'current' }];
};

const ahead = (status: string): CallStep => ({ status, state: 'ahead' });

const placeSteps = (
  planned: readonly string[],
  status: string,
  times: Readonly<Record<string, string | null | undefined>>,
): readonly CallStep[] => {
  const known = planned.includes(status) ? planned : [...planned, status];
  const current = known.indexOf(status);
  return known.map((each, index) => {
    if (index > current) return ahead(each);
    return { status: each, at: times[each], state: index === current ? 'current' : 'done' };
  });
};
