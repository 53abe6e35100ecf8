import * as z from 'zod';
import type { OutboundCall } from '../models/outbound-call.js';
import { KNOWN_OUTBOUND_CALL_STATUSES } from '../models/outbound-call-status.js';
import { timestamp } from '../primitives/dates.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link OutboundCall}. */
export const outboundCallSchema: ObjectSchema<OutboundCall> = responseObject(
  'OutboundCall',
  () => ({
    id: z.string(),
    agentId: z.string(),
    fromNumber: z.string().nullish(),
    toNumber: z.string(),
    status: openEnum(KNOWN_OUTBOUND_CALL_STATUSES),
    direction: openEnum(['outbound']),
    scheduledFor: timestamp().nullish(),
    initiatedAt: timestamp().nullish(),
    connectedAt: timestamp().nullish(),
    endedAt: timestamp().nullish(),
    durationSeconds: z.number().nullish(),
    conversationId: z.string().nullish(),
    metadata: freeFormMap().nullish(),
    endReason: z.string().nullish(),
    retryCount: z.number().nullish(),
    createdAt: timestamp(),
  }),
);
