import type {
  KNOWN_CHANNELS,
  KNOWN_CONVERSATION_STATUSES,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from './conversation.js';
import type { DateInput } from './date-input.js';
import type { ListParams } from './list-params.js';
import type { OpenEnum } from './open-enum.js';

/** Filters and paging of a list of conversations. */
export interface ListConversationsParams extends ListParams {
  /** Only conversations of this agent. */
  agentId?: string | undefined;
  /** Only conversations on this channel. Example: `phone`. */
  channel?: OpenEnum<(typeof KNOWN_CHANNELS)[number]> | undefined;
  /** Only conversations with this status. Example: `completed`. */
  status?: OpenEnum<(typeof KNOWN_CONVERSATION_STATUSES)[number]> | undefined;
  /** Only conversations in this direction: `inbound` or `outbound`. */
  direction?: OpenEnum<(typeof KNOWN_DIRECTIONS)[number]> | undefined;
  /** First day or moment of the period, included. Example: `2025-06-01`. */
  dateFrom?: DateInput | undefined;
  /** Last day or moment of the period, included. Example: `2025-06-30`. */
  dateTo?: DateInput | undefined;
  /** Only conversations with this outcome. Example: `resolved`. */
  outcome?: OpenEnum<(typeof KNOWN_OUTCOMES)[number]> | undefined;
  /** Only conversations with these tags. A tag cannot contain a comma. */
  tags?: readonly string[] | undefined;
  /** Shortest duration of a conversation, in seconds, 0 or more. */
  minDuration?: number | undefined;
}

/** Tags to add to a conversation. */
export interface AddTagsRequest {
  /** Tags to add: at least one, none of them empty. Example: `['billing', 'vip']`. */
  tags: readonly string[];
}

/** The outcome of a conversation. */
export interface SetOutcomeRequest {
  /** Outcome of the conversation. Example: `resolved`. */
  outcome: OpenEnum<(typeof KNOWN_OUTCOMES)[number]>;
  /** Note about the outcome, for your team. */
  notes?: string | undefined;
}
