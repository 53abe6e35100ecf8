import { hasPlacedCall, pauseWithProblem } from '../change-campaign.js';
import { describeCall } from '../describe-call.js';
import { changeHeldRow, releaseRow } from '../row-fence.js';
import type { BackOff } from './back-off.js';
import type { CallLimit } from './call-limit.js';
import type { ClaimedRow } from './claim-row.js';
import { classifyFailure, type FailureKind, readWait } from './classify-failure.js';
import { type CallingParts, type Placement, placeCall } from './place-call.js';

/** The parts that dial a row. */
export interface DialingParts extends CallingParts {
  readonly limit: CallLimit;
  readonly backOff: BackOff;
}

type Failure = Extract<Placement, { kind: 'failed' }>;

/** Calls the person of a row, and writes down what became of it. */
export const dialRow = async (claimed: ClaimedRow, parts: DialingParts): Promise<void> => {
  const held = { id: claimed.row.id, fence: claimed.fence };
  const placement = await placeCall(claimed, parts);
  if (placement.kind === 'placed') {
    parts.backOff.reset();
    await changeHeldRow(parts.database, held, describeCall(placement.call));
  } else if (placement.kind === 'held') {
    await releaseRow(parts.database, held);
  } else {
    await applyFailure(claimed, parts, placement);
  }
};

const findKind = ({ row }: ClaimedRow, { left, error }: Failure): FailureKind => {
  const kind = classifyFailure(error);
  if (!left && kind === 'lost') return 'unsent';
  // A server that honours the idempotency key of the lost request has seen it.
  const { status } = error as { readonly status?: unknown };
  return status === 409 && row.losses > 0 ? 'lost' : kind;
};

const applyFailure = async (
  claimed: ClaimedRow,
  parts: DialingParts,
  failure: Failure,
): Promise<void> => {
  const { database, limit, voisnap, backOff, timing } = parts;
  const held = { id: claimed.row.id, fence: claimed.fence };
  const reason = (failure.error as Error).message;
  const kind = findKind(claimed, failure);
  if (kind === 'lost') {
    // It stays in `dialing` until the list of calls shows whether the person was called.
    await changeHeldRow(database, held, { reason });
    return;
  }
  if (
    kind === 'rejected' ||
    (kind === 'denied' && (await hasPlacedCall(database, claimed.campaign.id)))
  ) {
    await changeHeldRow(database, held, { state: 'rejected', reason });
    return;
  }
  if (kind === 'busy') {
    const wait = (readWait(failure.error) ?? 2_000) / voisnap.speed;
    await limit.block(wait);
    // Others go first: the API may be busy because of this row alone.
    await releaseRow(database, held, { reason, dueIn: wait + timing.idle });
    return;
  } else if (kind === 'unsent') {
    await limit.block(backOff.next());
  } else {
    await pauseWithProblem(database, claimed.campaign.id, reason);
  }
  await releaseRow(database, held);
};
