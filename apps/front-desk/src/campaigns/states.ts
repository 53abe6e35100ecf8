/** `draft`: waits for a person to start it. */
export type CampaignState = 'draft' | 'running' | 'paused' | 'cancelled' | 'done';

/**
 * - `pending`: waits to be dialled.
 * - `dialing`: a request may be under way, or may have been lost.
 * - `placed`: Voisnap has the call. `ended`: and it is over.
 * - `rejected`: Voisnap refused it. Nobody was called.
 * - `uncertain`: may have been called. A person decides.
 * - `cancelled`: the campaign was cancelled before. Nobody was called.
 */
export type RowState =
  | 'pending'
  | 'dialing'
  | 'placed'
  | 'ended'
  | 'rejected'
  | 'uncertain'
  | 'cancelled';

/** All states, in the order in which a row meets them. */
export const rowStates: readonly RowState[] = [
  'pending',
  'dialing',
  'placed',
  'ended',
  'rejected',
  'uncertain',
  'cancelled',
];
