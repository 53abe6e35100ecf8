import type { OperationCaller } from '@voisnap/core';
import { TelephonyNumbers } from './telephony-numbers.js';

/** Holds the resources of telephony: `client.telephony`. */
export class Telephony {
  /** Searches, buys, assigns and releases phone numbers. */
  readonly numbers: TelephonyNumbers;

  constructor(caller: OperationCaller) {
    this.numbers = new TelephonyNumbers(caller);
  }
}
