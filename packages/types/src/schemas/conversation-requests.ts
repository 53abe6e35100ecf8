import {
  KNOWN_CHANNELS,
  KNOWN_CONVERSATION_STATUSES,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from '../models/conversation.js';
import type {
  AddTagsRequest,
  ListConversationsParams,
  SetOutcomeRequest,
} from '../models/conversation-requests.js';
import { dateFilter } from '../primitives/dates.js';
import { listParams } from '../primitives/list-params.js';
import { nonEmptyListOf } from '../primitives/lists.js';
import { numberInRange } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { queryList } from '../primitives/query-list.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText, text } from '../primitives/text.js';

/** Schema of {@link ListConversationsParams}. */
export const listConversationsParamsSchema: ObjectSchema<ListConversationsParams> = requestObject(
  'ListConversationsParams',
  () => ({
    agentId: nonEmptyText().optional(),
    channel: openEnumInput(KNOWN_CHANNELS).optional(),
    status: openEnumInput(KNOWN_CONVERSATION_STATUSES).optional(),
    direction: openEnumInput(KNOWN_DIRECTIONS).optional(),
    dateFrom: dateFilter().optional(),
    dateTo: dateFilter().optional(),
    outcome: openEnumInput(KNOWN_OUTCOMES).optional(),
    tags: queryList().optional(),
    minDuration: numberInRange({ from: 0 }).optional(),
    ...listParams(),
  }),
);

/** Schema of {@link AddTagsRequest}. */
export const addTagsRequestSchema: ObjectSchema<AddTagsRequest> = requestObject(
  'AddTagsRequest',
  () => ({
    tags: nonEmptyListOf(nonEmptyText(), 'a non-empty array of tags, such as ["billing", "vip"]'),
  }),
);

/** Schema of {@link SetOutcomeRequest}. */
export const setOutcomeRequestSchema: ObjectSchema<SetOutcomeRequest> = requestObject(
  'SetOutcomeRequest',
  () => ({
    outcome: openEnumInput(KNOWN_OUTCOMES),
    notes: text().optional(),
  }),
);
