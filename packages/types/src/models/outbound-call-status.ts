/** States of an outbound call, in their usual order. */
export const KNOWN_OUTBOUND_CALL_STATUSES = [
  'scheduled',
  'queued',
  'initiating',
  'ringing',
  'in_progress',
  'completed',
  'failed',
  'no_answer',
  'busy',
  'cancelled',
  'voicemail',
] as const;

/** States that an outbound call does not leave any more. */
export const TERMINAL_OUTBOUND_CALL_STATUSES = [
  'completed',
  'failed',
  'no_answer',
  'busy',
  'cancelled',
  'voicemail',
] as const;
