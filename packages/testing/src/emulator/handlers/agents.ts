import { type Agent, createAgentRequestSchema, updateAgentRequestSchema } from '@voisnap/types';
import { type DeepPartial, mergePatch } from '../../shared/merge.js';
import { agentDefaults } from '../entities/agent-defaults.js';
import { models } from '../entities/models.js';
import type { Tenant } from '../state/tenant.js';
import { computeAgentStats } from './agent-stats.js';
import { withoutServerFields } from './extra-fields.js';
import { fieldIs, passesAll, textIn } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { deleteEntity, requireAgent } from './require-entity.js';

/** Changes an agent and sets its `updatedAt`. */
const change = (tenant: Tenant, agentId: string, patch: DeepPartial<Agent>): Agent => {
  requireAgent(tenant, agentId);
  return tenant.db.agent.change(agentId, { ...patch, updatedAt: tenant.clock.iso() });
};

/** Agents that a test stored may have no version. */
const versionOf = ({ version }: Agent): number => version ?? 0;

/** Handlers of the operations on agents. */
export const agentHandlers: HandlersOf<'agents'> = {
  'agents.create': ({ body }, { db, clock, newId }) => {
    const createdAt = clock.iso();
    const fresh = { ...agentDefaults, id: newId('agt_'), name: body.name, createdAt };
    const given = withoutServerFields(body, createAgentRequestSchema, models.agent);
    return db.agent.add(mergePatch<Agent>({ ...fresh, updatedAt: createdAt }, given));
  },
  'agents.list': ({ query }, { db }) => {
    const passes = passesAll<Agent>(
      fieldIs('status', query.status),
      textIn(['name', 'description'], query.search),
    );
    const rows = db.agent.rows().filter(passes);
    return listPage({ rows, model: models.agent, sortedBy: 'createdAt' }, query);
  },
  'agents.get': ({ path }, tenant) => requireAgent(tenant, path.agentId),
  'agents.update': ({ path, body }, tenant) => {
    const version = versionOf(requireAgent(tenant, path.agentId)) + 1;
    const given = withoutServerFields(body, updateAgentRequestSchema, models.agent);
    return change(tenant, path.agentId, { ...given, version });
  },
  'agents.delete': ({ path }, { db, hiddenRecords }) => {
    deleteEntity(db.agent, path.agentId);
    hiddenRecords.publications.delete(path.agentId);
    return undefined;
  },
  'agents.activate': ({ path }, tenant) => change(tenant, path.agentId, { status: 'active' }),
  'agents.deactivate': ({ path }, tenant) => change(tenant, path.agentId, { status: 'inactive' }),
  'agents.publish': ({ path, body }, tenant) => {
    const { agentId } = path;
    const version = versionOf(requireAgent(tenant, agentId));
    const earlier = tenant.hiddenRecords.publications.get(agentId) ?? [];
    // The body is optional.
    const publication = { version, notes: body?.notes ?? null, publishedAt: tenant.clock.iso() };
    tenant.hiddenRecords.publications.set(agentId, [...earlier, publication]);
    return change(tenant, agentId, { publishedVersion: version });
  },
  'agents.stats': ({ path, query }, tenant) => {
    requireAgent(tenant, path.agentId);
    return computeAgentStats(tenant, path.agentId, query);
  },
};
