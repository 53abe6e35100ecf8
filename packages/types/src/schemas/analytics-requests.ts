import type {
  AnalyticsConversationsParams,
  AnalyticsOverviewParams,
} from '../models/analytics-requests.js';
import { KNOWN_ANALYTICS_GROUPINGS } from '../models/analytics-requests.js';
import { KNOWN_CHANNELS } from '../models/conversation.js';
import { boundSynonyms } from '../primitives/bound-synonyms.js';
import { dateFilter } from '../primitives/dates.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Schema of {@link AnalyticsOverviewParams}. */
export const analyticsOverviewParamsSchema: ObjectSchema<AnalyticsOverviewParams> = requestObject(
  'AnalyticsOverviewParams',
  () => ({
    agentId: nonEmptyText().optional(),
    dateFrom: dateFilter().optional(),
    dateTo: dateFilter().optional(),
    groupBy: openEnumInput(KNOWN_ANALYTICS_GROUPINGS).optional(),
    channel: openEnumInput(KNOWN_CHANNELS).optional(),
  }),
  { synonyms: boundSynonyms },
);

/** Schema of {@link AnalyticsConversationsParams}. */
export const analyticsConversationsParamsSchema: ObjectSchema<AnalyticsConversationsParams> =
  requestObject(
    'AnalyticsConversationsParams',
    () => ({
      agentId: nonEmptyText().optional(),
      dateFrom: dateFilter().optional(),
      dateTo: dateFilter().optional(),
    }),
    { synonyms: boundSynonyms },
  );
