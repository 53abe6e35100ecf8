/**
 * Numbers that decide the outcome of an outbound call. A call to any other number is answered and completes.
 * All of them are reserved for fiction (555-0100 to 555-0199).
 */
export const magicNumbers = {
  /** The call is answered and completes. */
  completes: '+15555550100',
  /** Nobody answers: `no_answer`, or a redial if the call has `maxRetries`. */
  noAnswer: '+15555550101',
  /** The line is busy: `busy`. */
  busy: '+15555550102',
  /** A machine answers: `voicemail`. */
  voicemail: '+15555550103',
  /** The carrier cannot place the call: `failed`, `endReason` `carrier_error`. */
  carrierFails: '+15555550104',
  /** The call is declined: `failed`, `endReason` `rejected`. */
  rejected: '+15555550105',
} as const;
