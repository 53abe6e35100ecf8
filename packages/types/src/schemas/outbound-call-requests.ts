import { KNOWN_OUTBOUND_CALL_STATUSES } from '../models/outbound-call-status.js';
import { datetime } from '../primitives/dates.js';
import { e164 } from '../primitives/e164.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { Input } from '../primitives/inference.js';
import { listParams } from '../primitives/list-params.js';
import { integerInRange } from '../primitives/numbers.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Redials that a call can ask for at the most. */
export const MAX_OUTBOUND_CALL_RETRIES = 3;
/** Minutes between redials when `retryDelayMinutes` is not given. */
export const DEFAULT_RETRY_DELAY_MINUTES = 15;

/** Sent under one of these names, a call that is meant for later would be placed at once. */
const synonyms = {
  scheduledFor: [
    'scheduled',
    'scheduledAt',
    'scheduledTime',
    'scheduleAt',
    'scheduleTime',
    'schedule',
  ],
};

/** Schema of {@link CreateOutboundCallRequest}. */
export const createOutboundCallRequestSchema = requestObject(
  () => ({
    agentId: nonEmptyText('required'),
    /** Who to call, in E.164 format: `+14155550199`. */
    toNumber: e164('required'),
    /** Which of your numbers to call from, in E.164 format. */
    fromNumber: e164().optional(),
    /** When to call: a datetime with its time zone, or a `Date`. Default: at once. */
    scheduledFor: datetime().optional(),
    /** Anything that you want to find on the call and its conversation again. */
    metadata: freeFormMap().optional(),
    /** How often to dial again when nobody answers: 0 to 3, 0 by default. */
    maxRetries: integerInRange({ from: 0, to: MAX_OUTBOUND_CALL_RETRIES, documented: 'both' })
      .meta({ default: 0 })
      .optional(),
    /** Minutes before dialling again, 15 by default. */
    retryDelayMinutes: integerInRange({ from: 1 })
      .meta({ default: DEFAULT_RETRY_DELAY_MINUTES })
      .optional(),
  }),
  { synonyms },
);
/** A call to place now, or later. */
export interface CreateOutboundCallRequest extends Input<typeof createOutboundCallRequestSchema> {}

/** Schema of {@link ListOutboundCallsParams}. */
export const listOutboundCallsParamsSchema = requestObject(() => ({
  status: openEnumInput(KNOWN_OUTBOUND_CALL_STATUSES).optional(),
  agentId: nonEmptyText().optional(),
  ...listParams(),
}));
/** Which outbound calls to list, and how. */
export interface ListOutboundCallsParams extends Input<typeof listOutboundCallsParamsSchema> {}
