import type { CreateOutboundCallRequest, OutboundCall } from '@voisnap/sdk';
import type { Database } from '../../database/database.js';
import type { Voisnap } from '../../voisnap/voisnap.js';
import { callMarks } from '../call-marks.js';
import { confirmDeparture } from '../row-fence.js';
import type { Timing } from '../timing.js';
import type { ClaimedRow } from './claim-row.js';

/** What became of a request. `held`: it did not leave, because it may not. */
export type Placement =
  | { readonly kind: 'placed'; readonly call: OutboundCall }
  | { readonly kind: 'held' }
  /** `left`: whether it may have reached the API. */
  | { readonly kind: 'failed'; readonly left: boolean; readonly error: unknown };

/** The parts that place a call. */
export interface CallingParts {
  readonly database: Database;
  readonly voisnap: Voisnap;
  readonly timing: Timing;
  /** Called when the request leaves. */
  readonly onDeparture?: () => void;
}

/** The metadata by which a lost call is found. The SDK's own campaigns use the same names. */
const markCall = ({ row, campaign }: Pick<ClaimedRow, 'row' | 'campaign'>): object => ({
  [callMarks.campaign]: campaign.id,
  [callMarks.key]: row.key,
});

const createRequest = (claimed: ClaimedRow): CreateOutboundCallRequest => {
  const { row, campaign } = claimed;
  return {
    agentId: campaign.agentId,
    toNumber: row.phone,
    ...(campaign.fromNumber !== null && { fromNumber: campaign.fromNumber }),
    metadata: { ...row.metadata, ...markCall(claimed) },
  };
};

/** Sends the one request that calls a person. The fence is checked as the last thing before it leaves. */
export const placeCall = async (
  claimed: ClaimedRow,
  { database, voisnap, timing, onDeparture }: CallingParts,
): Promise<Placement> => {
  const { row, campaign, fence } = claimed;
  const timeout = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let state: 'waiting' | 'refused' | 'left' = 'waiting';
  const beforeSend = async (): Promise<void> => {
    const startedAt = performance.now();
    const departure = { now: voisnap.now(), settle: timing.settle };
    const allowed = await confirmDeparture(database, { id: row.id, fence }, departure);
    // Both times begin before the database responds: a slow one must not take away from `settle`.
    const rest = startedAt + timing.requestTimeout - performance.now();
    if (!allowed || rest <= 0) {
      state = 'refused';
      throw new Error('Another worker has this row, or the campaign was paused.');
    }
    timer = setTimeout(() => timeout.abort(), rest);
    state = 'left';
    onDeparture?.();
  };
  try {
    const call = await voisnap.client.outboundCalls.create(createRequest(claimed), {
      beforeSend,
      signal: timeout.signal,
      idempotencyKey: `${campaign.id}/${row.key}`,
      // Each attempt must be written down, and the limit of all workers decides when.
      maxRetries: 0,
      rateLimit: 'throw',
    });
    if (call.id) return { kind: 'placed', call };
    return { kind: 'failed', left: true, error: new Error('The response has no id of a call.') };
  } catch (error) {
    if ((state as string) === 'refused') return { kind: 'held' };
    return { kind: 'failed', left: (state as string) === 'left', error };
  } finally {
    clearTimeout(timer);
  }
};
