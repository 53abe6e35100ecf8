import * as z from 'zod';
import type { AgentStats, AgentStatsPeriod, OutcomeBreakdown } from '../models/agent-stats.js';
import { assumed, assumedText } from '../primitives/assumed.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { responseObject } from '../primitives/response-object.js';
import { schemaFor } from '../primitives/schema-for.js';
import { nameSchema } from '../primitives/schema-name.js';

const periodSchema: ObjectSchema<AgentStatsPeriod> = responseObject('AgentStatsPeriod', () => ({
  from: z.string().nullish(),
  to: z.string().nullish(),
}));

/** Schema of {@link AgentStats}. */
export const agentStatsSchema: ObjectSchema<AgentStats> = responseObject('AgentStats', () => ({
  agentId: assumedText(),
  period: assumed(periodSchema),
  totalConversations: z.number(),
  avgDurationSeconds: z.number(),
  outcomeBreakdown: schemaFor<OutcomeBreakdown>()(
    nameSchema('OutcomeBreakdown', z.object({ resolved: z.number() }).catchall(z.number())),
  ),
}));
