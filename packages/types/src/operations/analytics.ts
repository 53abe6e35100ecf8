import type { AnalyticsConversations } from '../models/analytics-conversations.js';
import type { AnalyticsOverview } from '../models/analytics-overview.js';
import type {
  AnalyticsConversationsParams,
  AnalyticsOverviewParams,
} from '../models/analytics-requests.js';
import type { OperationsOf } from './operation.js';

interface AnalyticsOperationTypes {
  readonly overview: { input: { query?: AnalyticsOverviewParams }; response: AnalyticsOverview };
  readonly conversations: {
    input: { query?: AnalyticsConversationsParams };
    response: AnalyticsConversations;
  };
}

const facts = {
  overview: {
    id: 'analytics.overview',
    method: 'GET',
    path: '/analytics/overview',
    summary: 'Get the metrics of conversations',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'analytics:read',
    provenance: 'documented',
  },
  conversations: {
    id: 'analytics.conversations',
    method: 'GET',
    path: '/analytics/conversations',
    summary: 'Count conversations',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'analytics:read',
    provenance: 'documented',
  },
} as const;

/** The type of {@link analyticsOperations}. */
export type AnalyticsOperations = OperationsOf<typeof facts, AnalyticsOperationTypes>;

/** Operations on analytics. */
export const analyticsOperations: AnalyticsOperations = facts;
