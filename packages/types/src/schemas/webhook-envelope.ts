import * as z from 'zod';
import type { WebhookEnvelope } from '../models/webhook-events.js';
import { timestamp } from '../primitives/dates.js';
import type { FieldsOf } from '../primitives/object-schema.js';

/**
 * The fields of every event, beside its type and its data. Spread them into the event's fields.
 *
 * @internal
 */
export const envelopeFields = (): FieldsOf<WebhookEnvelope> => ({
  id: z.string(),
  agentId: z.string(),
  tenantId: z.string(),
  timestamp: timestamp(),
});
