import type { AgentOperations } from '../operations/agents.js';
import { agentSchema } from '../schemas/agent.js';
import {
  agentStatsParamsSchema,
  createAgentRequestSchema,
  listAgentsParamsSchema,
  publishAgentRequestSchema,
  updateAgentRequestSchema,
} from '../schemas/agent-requests.js';
import { agentStatsSchema } from '../schemas/agent-stats.js';
import { paginatedResponseSchema } from '../schemas/paginated-response.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';
import { agentPath } from './path-params.js';

/** Schemas of the operations on agents. */
export const agentContract: ResourceContract<AgentOperations> =
  /* @__PURE__ */ contractFor<AgentOperations>()({
    'agents.create': {
      pathParams: noFields,
      query: noFields,
      body: createAgentRequestSchema,
      response: agentSchema,
    },
    'agents.list': {
      pathParams: noFields,
      query: listAgentsParamsSchema,
      body: nothing,
      response: paginatedResponseSchema(agentSchema),
    },
    'agents.get': { pathParams: agentPath, query: noFields, body: nothing, response: agentSchema },
    'agents.update': {
      pathParams: agentPath,
      query: noFields,
      body: updateAgentRequestSchema,
      response: agentSchema,
    },
    'agents.delete': { pathParams: agentPath, query: noFields, body: nothing, response: nothing },
    'agents.activate': {
      pathParams: agentPath,
      query: noFields,
      body: nothing,
      response: agentSchema,
    },
    'agents.deactivate': {
      pathParams: agentPath,
      query: noFields,
      body: nothing,
      response: agentSchema,
    },
    'agents.publish': {
      pathParams: agentPath,
      query: noFields,
      body: publishAgentRequestSchema.optional(),
      response: agentSchema,
    },
    'agents.stats': {
      pathParams: agentPath,
      query: agentStatsParamsSchema,
      body: nothing,
      response: agentStatsSchema,
    },
  });
