import type { AnalyticsOperations } from '../operations/analytics.js';
import { analyticsConversationsSchema } from '../schemas/analytics-conversations.js';
import { analyticsOverviewSchema } from '../schemas/analytics-overview.js';
import {
  analyticsConversationsParamsSchema,
  analyticsOverviewParamsSchema,
} from '../schemas/analytics-requests.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';

/** Schemas of the operations on analytics. */
export const analyticsContract: ResourceContract<AnalyticsOperations> =
  /* @__PURE__ */ contractFor<AnalyticsOperations>()({
    'analytics.overview': {
      pathParams: noFields,
      query: analyticsOverviewParamsSchema,
      body: nothing,
      response: analyticsOverviewSchema,
    },
    'analytics.conversations': {
      pathParams: noFields,
      query: analyticsConversationsParamsSchema,
      body: nothing,
      response: analyticsConversationsSchema,
    },
  });
