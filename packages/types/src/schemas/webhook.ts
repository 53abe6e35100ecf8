import * as z from 'zod';
import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import { assumedText, assumedTimestamp } from '../primitives/assumed.js';
import type { Output } from '../primitives/inference.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link WebhookConfig}. */
export const webhookConfigSchema = responseObject(() => ({
  /** Assumed: `whk_…` */
  id: z.string(),
  /** The agent whose events are delivered. */
  agentId: assumedText(),
  url: z.string(),
  /** Types of the events that are delivered. */
  events: z.array(openEnum(KNOWN_WEBHOOK_EVENTS)),
  /** Whether events are delivered at the moment. */
  enabled: z.boolean(),
  /** What deliveries are signed with. Assumed: given once, in the answer that creates the webhook. */
  secret: assumedText(),
  createdAt: assumedTimestamp(),
  updatedAt: assumedTimestamp(),
}));

/** A URL that Voisnap sends events to. */
export interface WebhookConfig extends Output<typeof webhookConfigSchema> {}
