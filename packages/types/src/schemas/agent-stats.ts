import * as z from 'zod';
import { assumed, assumedText } from '../primitives/assumed.js';
import type { Output } from '../primitives/inference.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link AgentStats}. */
export const agentStatsSchema = responseObject(() => ({
  agentId: assumedText(),
  /** Assumed: the period that the numbers are about. */
  period: assumed<{ from?: string | null | undefined; to?: string | null | undefined }>({
    type: 'object',
    properties: { from: { type: ['string', 'null'] }, to: { type: ['string', 'null'] } },
  }),
  totalConversations: z.number(),
  avgDurationSeconds: z.number(),
  /** How many conversations had which outcome. */
  outcomeBreakdown: z.object({ resolved: z.number() }).catchall(z.number()),
}));

/** What an agent did in a period. */
export interface AgentStats extends Output<typeof agentStatsSchema> {}
