import { dateFilter } from '../primitives/dates.js';
import type { Input } from '../primitives/inference.js';
import { listParams } from '../primitives/list-params.js';
import { nonEmptyListOf } from '../primitives/lists.js';
import { numberInRange } from '../primitives/numbers.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { queryList } from '../primitives/query-list.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText, text } from '../primitives/text.js';
import {
  KNOWN_CHANNELS,
  KNOWN_CONVERSATION_STATUSES,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from './conversation.js';

/** Schema of {@link ListConversationsParams}. */
export const listConversationsParamsSchema = requestObject(() => ({
  agentId: nonEmptyText().optional(),
  channel: openEnumInput(KNOWN_CHANNELS).optional(),
  status: openEnumInput(KNOWN_CONVERSATION_STATUSES).optional(),
  direction: openEnumInput(KNOWN_DIRECTIONS).optional(),
  /** First day or moment, included. */
  dateFrom: dateFilter().optional(),
  /** Last day or moment, included. */
  dateTo: dateFilter().optional(),
  outcome: openEnumInput(KNOWN_OUTCOMES).optional(),
  tags: queryList().optional(),
  /** Shortest duration, in seconds. */
  minDuration: numberInRange({ from: 0 }).optional(),
  ...listParams(),
}));
/** Which conversations to list, and how. */
export interface ListConversationsParams extends Input<typeof listConversationsParamsSchema> {}

/** Schema of {@link AddTagsRequest}. */
export const addTagsRequestSchema = requestObject(() => ({
  /** One at least, none of them empty. */
  tags: nonEmptyListOf(nonEmptyText(), 'a non-empty array of tags, such as ["billing", "vip"]'),
}));
/** Tags to add to a conversation. */
export interface AddTagsRequest extends Input<typeof addTagsRequestSchema> {}

/** Schema of {@link SetOutcomeRequest}. */
export const setOutcomeRequestSchema = requestObject(() => ({
  outcome: openEnumInput(KNOWN_OUTCOMES),
  notes: text().optional(),
}));
/** How a conversation ended. */
export interface SetOutcomeRequest extends Input<typeof setOutcomeRequestSchema> {}
