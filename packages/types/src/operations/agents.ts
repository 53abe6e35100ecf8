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
import type { OperationsOf } from './operation.js';

interface AgentOperationTypes {
  readonly create: { input: { body: CreateAgentRequest }; response: Agent };
  readonly list: {
    input: { query?: ListAgentsParams };
    response: PaginatedResponse<Agent>;
  };
  readonly get: { input: { path: AgentPath }; response: Agent };
  readonly update: {
    input: { path: AgentPath; body: UpdateAgentRequest };
    response: Agent;
  };
  readonly delete: { input: { path: AgentPath }; response: undefined };
  readonly activate: { input: { path: AgentPath }; response: Agent };
  readonly deactivate: { input: { path: AgentPath }; response: Agent };
  readonly publish: {
    input: { path: AgentPath; body?: PublishAgentRequest };
    response: Agent;
  };
  readonly stats: {
    input: { path: AgentPath; query?: AgentStatsParams };
    response: AgentStats;
  };
}

const facts = {
  create: {
    id: 'agents.create',
    method: 'POST',
    path: '/agents',
    summary: 'Create an agent',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'documented',
  },
  list: {
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
  },
  get: {
    id: 'agents.get',
    method: 'GET',
    path: '/agents/{agentId}',
    summary: 'Get an agent',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  },
  // The same changes twice leave the same agent; only its `version` may grow by two.
  update: {
    id: 'agents.update',
    method: 'PATCH',
    path: '/agents/{agentId}',
    summary: 'Update an agent',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'documented',
  },
  delete: {
    id: 'agents.delete',
    method: 'DELETE',
    path: '/agents/{agentId}',
    summary: 'Delete an agent',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  },
  activate: {
    id: 'agents.activate',
    method: 'POST',
    path: '/agents/{agentId}/activate',
    summary: 'Activate an agent',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  },
  deactivate: {
    id: 'agents.deactivate',
    method: 'POST',
    path: '/agents/{agentId}/deactivate',
    summary: 'Deactivate an agent',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  },
  publish: {
    id: 'agents.publish',
    method: 'POST',
    path: '/agents/{agentId}/publish',
    summary: 'Publish the current version of an agent',
    retry: 'unsafe',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'agents:write',
    provenance: 'assumed',
  },
  stats: {
    id: 'agents.stats',
    method: 'GET',
    path: '/agents/{agentId}/stats',
    summary: 'Get the statistics of an agent',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'agents:read',
    provenance: 'assumed',
  },
} as const;

/** The type of {@link agentOperations}. */
export type AgentOperations = OperationsOf<typeof facts, AgentOperationTypes>;

/** Operations on agents. */
export const agentOperations: AgentOperations = facts;
