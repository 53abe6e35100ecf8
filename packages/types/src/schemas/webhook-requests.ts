import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import type { Input } from '../primitives/inference.js';
import { listParams } from '../primitives/list-params.js';
import { nonEmptyListOf } from '../primitives/lists.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { flag, nonEmptyText } from '../primitives/text.js';
import { webhookUrl } from '../primitives/webhook-url.js';

const events = () =>
  nonEmptyListOf(
    openEnumInput(KNOWN_WEBHOOK_EVENTS),
    'a list of at least one event, such as ["SessionEnded"]',
  );

/** Schema of {@link CreateWebhookRequest}. */
export const createWebhookRequestSchema = requestObject(() => ({
  /** Assumed: it may be left out, for the events of all agents. */
  agentId: nonEmptyText().optional(),
  /** Where to deliver to: `https`, or plain `http` on this machine, for a mock server. */
  url: webhookUrl(),
  /** Types of the events to deliver. */
  events: events(),
  /** What to sign deliveries with: `whsec_…`. Assumed: Voisnap makes one where none is given. */
  secret: nonEmptyText().optional(),
  /** Assumed: `true` by default. */
  enabled: flag().meta({ default: true }).optional(),
}));
/** A new webhook. */
export interface CreateWebhookRequest extends Input<typeof createWebhookRequestSchema> {}

/** Schema of {@link UpdateWebhookRequest}. */
export const updateWebhookRequestSchema = requestObject(() => ({
  /** Assumed: `null` clears it. */
  agentId: nonEmptyText().nullish(),
  url: webhookUrl().optional(),
  /** Replaces the whole list. */
  events: events().optional(),
  /** A new secret. Verify with the old one and the new one until no delivery uses the old. */
  secret: nonEmptyText().optional(),
  enabled: flag().optional(),
}));
/** What shall change about a webhook. */
export interface UpdateWebhookRequest extends Input<typeof updateWebhookRequestSchema> {}

/** Schema of {@link ListWebhooksParams}. Assumed: the filters. */
export const listWebhooksParamsSchema = requestObject(() => ({
  agentId: nonEmptyText().optional(),
  enabled: flag().optional(),
  ...listParams(),
}));
/** Which webhooks to list, and how. */
export interface ListWebhooksParams extends Input<typeof listWebhooksParamsSchema> {}
