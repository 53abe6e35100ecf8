import * as z from 'zod';
import type {
  AnalyticsConversations,
  CountsByChannel,
  CountsByOutcome,
  CountsByStatus,
} from '../models/analytics-conversations.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { responseObject } from '../primitives/response-object.js';
import { schemaFor } from '../primitives/schema-for.js';
import { nameSchema } from '../primitives/schema-name.js';
import { reportPeriodSchema } from './report-period.js';

const count = () => z.number().optional();

/** Schema of {@link AnalyticsConversations}. */
export const analyticsConversationsSchema: ObjectSchema<AnalyticsConversations> = responseObject(
  'AnalyticsConversations',
  () => ({
    period: reportPeriodSchema,
    total: z.number(),
    byStatus: schemaFor<CountsByStatus>()(
      nameSchema(
        'CountsByStatus',
        z.object({ completed: count(), failed: count(), abandoned: count() }).catchall(count()),
      ),
    ),
    byChannel: schemaFor<CountsByChannel>()(
      nameSchema(
        'CountsByChannel',
        z.object({ phone: count(), webrtc: count(), webchat: count() }).catchall(count()),
      ),
    ),
    byOutcome: schemaFor<CountsByOutcome>()(
      nameSchema(
        'CountsByOutcome',
        z
          .object({ resolved: count(), escalated: count(), callback_scheduled: count() })
          .catchall(count()),
      ),
    ),
  }),
);
