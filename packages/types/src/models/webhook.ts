import type { OpenEnum } from './open-enum.js';
import type { KNOWN_WEBHOOK_EVENTS } from './webhook-event-types.js';

/** A webhook: a URL that Voisnap sends events to. */
export interface WebhookConfig {
  /** Id of the webhook. Assumed: with the prefix `whk_`. */
  id: string;
  /** Id of the agent whose events are delivered. Assumed: `null` for all agents. */
  agentId?: string | null | undefined;
  /** URL that events are delivered to. */
  url: string;
  /** Types of the events that are delivered. Example: `['SessionEnded']`. */
  events: OpenEnum<(typeof KNOWN_WEBHOOK_EVENTS)[number]>[];
  /** Whether events are delivered. */
  enabled: boolean;
  /** Secret that signs the deliveries. Assumed: only the response to the creation has it. */
  secret?: string | null | undefined;
  /** When the webhook was created, as an ISO 8601 datetime in UTC. Assumed. */
  createdAt?: string | null | undefined;
  /** When the webhook was last changed, as an ISO 8601 datetime in UTC. Assumed. */
  updatedAt?: string | null | undefined;
}
