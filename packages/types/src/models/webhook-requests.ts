import type { ListParams } from './list-params.js';
import type { OpenEnum } from './open-enum.js';
import type { KNOWN_WEBHOOK_EVENTS } from './webhook-event-types.js';

/** A webhook to create. */
export interface CreateWebhookRequest {
  /** Id of the agent whose events are delivered. Assumed: the events of all agents if left out. */
  agentId?: string | undefined;
  /** URL to deliver events to. It must be `https`, except on this machine: `http://localhost:3000`. */
  url: string;
  /** Types of the events to deliver, at least one. Example: `['SessionEnded']`. */
  events: readonly OpenEnum<(typeof KNOWN_WEBHOOK_EVENTS)[number]>[];
  /** Secret to sign deliveries with, such as `whsec_…`. Assumed: Voisnap makes one if left out. */
  secret?: string | undefined;
  /** Whether events are delivered. Assumed: `true` by default. */
  enabled?: boolean | undefined;
}

/** Changes to a webhook. A field that is left out keeps its value. */
export interface UpdateWebhookRequest {
  /** Id of the agent whose events are delivered. Assumed: `null` delivers the events of all agents. */
  agentId?: string | null | undefined;
  /** URL to deliver events to. It must be `https`, except on this machine: `http://localhost:3000`. */
  url?: string | undefined;
  /** Types of the events to deliver, at least one. They replace the whole list. */
  events?: readonly OpenEnum<(typeof KNOWN_WEBHOOK_EVENTS)[number]>[] | undefined;
  /** New secret. Verify with the old and the new secret until no delivery uses the old one. */
  secret?: string | undefined;
  /** Whether events are delivered. */
  enabled?: boolean | undefined;
}

/** Filters and paging of a list of webhooks. Assumed: the filters. */
export interface ListWebhooksParams extends ListParams {
  /** Only webhooks of this agent. Assumed. */
  agentId?: string | undefined;
  /** Only webhooks that are enabled, or only those that are not. Assumed. */
  enabled?: boolean | undefined;
}
