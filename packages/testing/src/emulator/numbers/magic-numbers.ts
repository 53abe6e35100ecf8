/**
 * Numbers that decide what becomes of an outbound call; every other number is answered, and the call
 * completes. All of them lie in a range that is kept for fiction.
 */
export const magicNumbers = {
  /** Is answered, talks, and hangs up. */
  completes: '+15555550100',
  /** Rings until the call is given up: `no_answer`, or a redial where the call asks for them. */
  noAnswer: '+15555550101',
  /** Is engaged: `busy`. */
  busy: '+15555550102',
  /** A machine answers: `voicemail`. */
  voicemail: '+15555550103',
  /** The carrier cannot place the call: `failed`, `endReason` `carrier_error`. */
  carrierFails: '+15555550104',
  /** The call is declined: `failed`, `endReason` `rejected`. */
  rejected: '+15555550105',
} as const;
