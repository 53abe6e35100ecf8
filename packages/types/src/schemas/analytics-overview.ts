import * as z from 'zod';
import type {
  AnalyticsOverview,
  AnalyticsSeriesItem,
  AnalyticsTotals,
} from '../models/analytics-overview.js';
import { KNOWN_ANALYTICS_GROUPINGS } from '../models/analytics-requests.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';
import { reportPeriodSchema } from './report-period.js';

/** Schema of {@link AnalyticsTotals}. */
export const analyticsTotalsSchema: ObjectSchema<AnalyticsTotals> = responseObject(
  'AnalyticsTotals',
  () => ({
    conversations: z.number(),
    totalDurationSeconds: z.number(),
    avgDurationSeconds: z.number(),
    totalCostUsd: z.number(),
    avgCostUsdPerConversation: z.number(),
    transferRate: z.number(),
    abandonmentRate: z.number(),
    resolutionRate: z.number(),
  }),
);

/** Schema of {@link AnalyticsSeriesItem}. */
export const analyticsSeriesItemSchema: ObjectSchema<AnalyticsSeriesItem> = responseObject(
  'AnalyticsSeriesItem',
  () => ({
    period: z.string(),
    conversations: z.number(),
    totalDurationSeconds: z.number(),
    avgDurationSeconds: z.number(),
    totalCostUsd: z.number(),
    transferRate: z.number(),
    resolutionRate: z.number(),
  }),
);

/** Schema of {@link AnalyticsOverview}. */
export const analyticsOverviewSchema: ObjectSchema<AnalyticsOverview> = responseObject(
  'AnalyticsOverview',
  () => ({
    period: reportPeriodSchema,
    groupBy: openEnum(KNOWN_ANALYTICS_GROUPINGS),
    totals: analyticsTotalsSchema,
    series: z.array(analyticsSeriesItemSchema),
  }),
);
