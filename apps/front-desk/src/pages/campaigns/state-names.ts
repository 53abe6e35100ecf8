import type { RowState } from '../../campaigns/states.js';

/** What people read for the state of a row. */
export const stateNames: ReadonlyArray<readonly [state: RowState, name: string]> = [
  ['pending', 'Waiting'],
  ['dialing', 'Being called'],
  ['placed', 'In a call'],
  ['ended', 'Called'],
  ['rejected', 'Refused'],
  ['uncertain', 'Uncertain'],
  ['cancelled', 'Cancelled'],
];
