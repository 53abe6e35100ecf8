import * as z from 'zod';
import { KNOWN_OUTBOUND_CALL_STATUSES } from '../models/outbound-call-status.js';
import { timestamp } from '../primitives/dates.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { Output } from '../primitives/inference.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link OutboundCall}. */
export const outboundCallSchema = responseObject(() => ({
  /** `obc_…` */
  id: z.string(),
  agentId: z.string(),
  fromNumber: z.string().nullish(),
  /** In E.164 format. */
  toNumber: z.string(),
  status: openEnum(KNOWN_OUTBOUND_CALL_STATUSES),
  direction: openEnum(['outbound']),
  /** `null` for a call that was placed at once. */
  scheduledFor: timestamp().nullish(),
  /** The times and the conversation are `null` until they happen. */
  initiatedAt: timestamp().nullish(),
  connectedAt: timestamp().nullish(),
  endedAt: timestamp().nullish(),
  durationSeconds: z.number().nullish(),
  conversationId: z.string().nullish(),
  /** As it was given with the call. */
  metadata: freeFormMap().nullish(),
  endReason: z.string().nullish(),
  /** How often the number was dialled again. */
  retryCount: z.number().nullish(),
  createdAt: timestamp(),
}));

/** A call that an agent makes. */
export interface OutboundCall extends Output<typeof outboundCallSchema> {}
