import type { OperationCaller } from '@voisnap/core';
import { TelephonyNumbers } from './telephony-numbers.js';

/** Phone numbers. `client.telephony`. */
export class Telephony {
  /** Numbers to search for, buy, give to an agent and release. */
  readonly numbers: TelephonyNumbers;

  constructor(caller: OperationCaller) {
    this.numbers = new TelephonyNumbers(caller);
  }
}
