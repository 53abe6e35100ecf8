import type { Agent } from '../models/agent.js';
import type {
  AgentStatsParams,
  CreateAgentRequest,
  ListAgentsParams,
  PublishAgentRequest,
  UpdateAgentRequest,
} from '../models/agent-requests.js';
import type { AgentStats } from '../models/agent-stats.js';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { AgentPath } from '../models/paths.js';
import { operation } from './operation.js';

/** Operations on agents. */
export const agentOperations = {
  create: /* @__PURE__ */ operation<{ input: { body: CreateAgentRequest }; response: Agent }>()({
    id: 'agents.create',
    method: 'POST',
    path: '/agents',
    summary: 'Create an agent',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'documented',
  }),
  list: /* @__PURE__ */ operation<{
    input: { query?: ListAgentsParams };
    response: PaginatedResponse<Agent>;
  }>()({
    id: 'agents.list',
    method: 'GET',
    path: '/agents',
    summary: 'List agents',
    retry: 'safe',
    paginated: true,
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'agents:read',
    provenance: 'documented',
  }),
  get: /* @__PURE__ */ operation<{ input: { path: AgentPath }; response: Agent }>()({
    id: 'agents.get',
    method: 'GET',
    path: '/agents/{agentId}',
    summary: 'Get an agent',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  }),
  // The same changes twice leave the same agent; only its `version` may grow by two.
  update: /* @__PURE__ */ operation<{
    input: { path: AgentPath; body: UpdateAgentRequest };
    response: Agent;
  }>()({
    id: 'agents.update',
    method: 'PATCH',
    path: '/agents/{agentId}',
    summary: 'Update an agent',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'documented',
  }),
  delete: /* @__PURE__ */ operation<{ input: { path: AgentPath }; response: undefined }>()({
    id: 'agents.delete',
    method: 'DELETE',
    path: '/agents/{agentId}',
    summary: 'Delete an agent',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  }),
  activate: /* @__PURE__ */ operation<{ input: { path: AgentPath }; response: Agent }>()({
    id: 'agents.activate',
    method: 'POST',
    path: '/agents/{agentId}/activate',
    summary: 'Activate an agent',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  }),
  deactivate: /* @__PURE__ */ operation<{ input: { path: AgentPath }; response: Agent }>()({
    id: 'agents.deactivate',
    method: 'POST',
    path: '/agents/{agentId}/deactivate',
    summary: 'Deactivate an agent',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  }),
  publish: /* @__PURE__ */ operation<{
    input: { path: AgentPath; body?: PublishAgentRequest };
    response: Agent;
  }>()({
    id: 'agents.publish',
    method: 'POST',
    path: '/agents/{agentId}/publish',
    summary: 'Publish the current version of an agent',
    retry: 'unsafe',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  }),
  stats: /* @__PURE__ */ operation<{
    input: { path: AgentPath; query?: AgentStatsParams };
    response: AgentStats;
  }>()({
    id: 'agents.stats',
    method: 'GET',
    path: '/agents/{agentId}/stats',
    summary: 'Get the statistics of an agent',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  }),
};
