import * as z from 'zod';
import type { WebhookConfig } from '../models/webhook.js';
import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import { assumedText, assumedTimestamp } from '../primitives/assumed.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link WebhookConfig}. */
export const webhookConfigSchema: ObjectSchema<WebhookConfig> = responseObject(
  'WebhookConfig',
  () => ({
    id: z.string(),
    agentId: assumedText(),
    url: z.string(),
    events: z.array(openEnum(KNOWN_WEBHOOK_EVENTS)),
    enabled: z.boolean(),
    secret: assumedText(),
    createdAt: assumedTimestamp(),
    updatedAt: assumedTimestamp(),
  }),
);
