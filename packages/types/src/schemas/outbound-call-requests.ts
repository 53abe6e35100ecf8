import type {
  CreateOutboundCallRequest,
  ListOutboundCallsParams,
} from '../models/outbound-call-requests.js';
import {
  DEFAULT_RETRY_DELAY_MINUTES,
  MAX_OUTBOUND_CALL_RETRIES,
} from '../models/outbound-call-requests.js';
import { KNOWN_OUTBOUND_CALL_STATUSES } from '../models/outbound-call-status.js';
import { datetime } from '../primitives/dates.js';
import { e164 } from '../primitives/e164.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import { listParams } from '../primitives/list-params.js';
import { integerInRange } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText } from '../primitives/text.js';

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
export const createOutboundCallRequestSchema: ObjectSchema<CreateOutboundCallRequest> =
  requestObject(
    'CreateOutboundCallRequest',
    () => ({
      agentId: nonEmptyText('required'),
      toNumber: e164('required'),
      fromNumber: e164().optional(),
      scheduledFor: datetime().optional(),
      metadata: freeFormMap().optional(),
      maxRetries: integerInRange({ from: 0, to: MAX_OUTBOUND_CALL_RETRIES, documented: 'both' })
        .meta({ default: 0 })
        .optional(),
      retryDelayMinutes: integerInRange({ from: 1 })
        .meta({ default: DEFAULT_RETRY_DELAY_MINUTES })
        .optional(),
    }),
    { synonyms },
  );

/** Schema of {@link ListOutboundCallsParams}. */
export const listOutboundCallsParamsSchema: ObjectSchema<ListOutboundCallsParams> = requestObject(
  'ListOutboundCallsParams',
  () => ({
    status: openEnumInput(KNOWN_OUTBOUND_CALL_STATUSES).optional(),
    agentId: nonEmptyText().optional(),
    ...listParams(),
  }),
);
