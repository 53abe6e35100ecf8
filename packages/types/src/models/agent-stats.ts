import * as z from 'zod';
import type { Output } from '../primitives/inference.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link AgentStats}. */
export const agentStatsSchema = responseObject(() => ({
  agentId: z.string().nullish(),
  /** Assumed: the period that the numbers are about. */
  period: responseObject(() => ({
    from: z.string().nullish(),
    to: z.string().nullish(),
  })).nullish(),
  totalConversations: z.number(),
  avgDurationSeconds: z.number(),
  /** How many conversations had which outcome. */
  outcomeBreakdown: z.object({ resolved: z.number() }).catchall(z.number()),
}));

/** What an agent did in a period. */
export interface AgentStats extends Output<typeof agentStatsSchema> {}
