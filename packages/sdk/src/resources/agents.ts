import type {
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RequestOptions,
  RequestPromise,
} from '@voisnap/core';
import type {
  Agent,
  AgentStats,
  AgentStatsParams,
  CreateAgentRequest,
  ListAgentsParams,
  PublishAgentRequest,
  UpdateAgentRequest,
} from '@voisnap/types/models';
import { agentOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** Creates, changes and publishes voice agents: `client.agents`. */
export class Agents {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Creates an agent. Only `name` is required.
   * @throws ValidationError when `name` is missing or a field breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * const agent = await client.agents.create({
   *   name: 'Aria – Support Agent',
   *   voice: { provider: 'elevenlabs', voiceId: 'EXAVITQu4vr4xnSDxMaL', stability: 0.5 },
   *   llm: { provider: 'openai', model: 'gpt-4o', temperature: 0.7, maxTokens: 300 },
   *   firstMessage: 'Hello! How can I help you today?',
   * });
   * ```
   */
  create(body: CreateAgentRequest, options?: RequestOptions): RequestPromise<Agent> {
    return this.#caller.call(agentOperations.create, { body }, options);
  }

  /**
   * Lists agents, 20 per page unless `pageSize` is set (1 to 100). `for await` iterates over the items of all
   * pages and fetches the next pages in advance; `await` returns the first page.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * for await (const agent of client.agents.list({ status: 'active', search: 'support' })) {
   *   console.log(agent.name, agent.status);
   * }
   * ```
   */
  list(params?: ListAgentsParams, options?: ListOptions): PagePromise<Agent> {
    return this.#caller.paginate(agentOperations.list, { query: params }, options);
  }

  /**
   * Gets one page of agents: page 1 unless `page` is set, 20 items unless `pageSize` is set (1 to 100).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const page = await client.agents.listPage({ page: 2, pageSize: 50 });
   * console.log(`Page ${page.page} of ${page.totalPages}, ${page.total} total`);
   * ```
   */
  listPage(params?: ListAgentsParams, options?: RequestOptions): RequestPromise<Page<Agent>> {
    return this.list(params, options).firstPage();
  }

  /**
   * Gets all agents as one array, in order: 100 per page, `concurrency` pages at a time (default 2).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const agents = await client.agents.listAll({ status: 'active' }, { concurrency: 8 });
   * ```
   */
  listAll(params?: ListAgentsParams, options?: ListOptions): Promise<Agent[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Gets an agent.
   * @throws NotFoundError when no agent has this id.
   * @example
   * ```ts
   * const agent = await client.agents.get('agt_01HXK8Z3MNPQRS');
   * console.log(agent.systemPromptTemplate);
   * ```
   */
  get(agentId: string, options?: RequestOptions): RequestPromise<Agent> {
    return this.#caller.call(agentOperations.get, { path: { agentId } }, options);
  }

  /**
   * Updates the given fields and keeps the others, also inside nested objects. `null` clears a field.
   * @throws NotFoundError when no agent has this id.
   * @throws ValidationError when a field breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * const updated = await client.agents.update('agt_01HXK8Z3MNPQRS', { llm: { temperature: 0.5 } });
   * ```
   */
  update(
    agentId: string,
    body: UpdateAgentRequest,
    options?: RequestOptions,
  ): RequestPromise<Agent> {
    return this.#caller.call(agentOperations.update, { path: { agentId }, body }, options);
  }

  /**
   * Deletes an agent.
   * @throws NotFoundError when no agent has this id.
   * @example
   * ```ts
   * await client.agents.delete('agt_01HXK8Z3MNPQRS');
   * ```
   */
  delete(agentId: string, options?: RequestOptions): RequestPromise<void> {
    return this.#caller.call(agentOperations.delete, { path: { agentId } }, options);
  }

  /**
   * Activates an agent: it can take and place calls.
   * @throws NotFoundError when no agent has this id.
   * @example
   * ```ts
   * await client.agents.activate('agt_01HXK8Z3MNPQRS');
   * ```
   */
  activate(agentId: string, options?: RequestOptions): RequestPromise<Agent> {
    return this.#caller.call(agentOperations.activate, { path: { agentId } }, options);
  }

  /**
   * Deactivates an agent: it can no longer take or place calls.
   * @throws NotFoundError when no agent has this id.
   * @example
   * ```ts
   * await client.agents.deactivate('agt_01HXK8Z3MNPQRS');
   * ```
   */
  deactivate(agentId: string, options?: RequestOptions): RequestPromise<Agent> {
    return this.#caller.call(agentOperations.deactivate, { path: { agentId } }, options);
  }

  /**
   * Publishes the current version of an agent. Callers talk to the published version.
   * @throws NotFoundError when no agent has this id.
   * @example
   * ```ts
   * await client.agents.publish('agt_01HXK8Z3MNPQRS', { notes: 'Improved billing prompt' });
   * ```
   */
  publish(
    agentId: string,
    body: PublishAgentRequest = {},
    options?: RequestOptions,
  ): RequestPromise<Agent> {
    return this.#caller.call(agentOperations.publish, { path: { agentId }, body }, options);
  }

  /**
   * Gets the statistics of an agent for the period from `dateFrom` to `dateTo`, both included.
   * @throws NotFoundError when no agent has this id.
   * @throws ValidationError when a field breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * const stats = await client.agents.stats('agt_01HXK8Z3MNPQRS', {
   *   dateFrom: '2025-06-01',
   *   dateTo: '2025-06-30',
   * });
   * const resolutionRate = stats.outcomeBreakdown.resolved / stats.totalConversations;
   * ```
   */
  stats(
    agentId: string,
    params?: AgentStatsParams,
    options?: RequestOptions,
  ): RequestPromise<AgentStats> {
    return this.#caller.call(agentOperations.stats, { path: { agentId }, query: params }, options);
  }
}
