import { type Agent, createAgentRequestSchema, updateAgentRequestSchema } from '@voisnap/types';
import { type DeepPartial, mergePatch } from '../../shared/merge.js';
import { agentDefaults } from '../entities/agent-defaults.js';
import { models } from '../entities/models.js';
import type { World } from '../state/tenant.js';
import { computeAgentStats } from './agent-stats.js';
import { withoutServerFields } from './extra-fields.js';
import { fieldIs, passesAll, textIn } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { deleteEntity, requireAgent } from './require-entity.js';

/** Changes an agent and notes when. */
const change = (world: World, agentId: string, patch: DeepPartial<Agent>): Agent => {
  requireAgent(world, agentId);
  return world.db.agent.change(agentId, { ...patch, updatedAt: world.clock.iso() });
};

/** Agents that a test stored may have none. */
const versionOf = ({ version }: Agent): number => version ?? 0;

/** The work behind the operations on agents. */
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
  'agents.get': ({ path }, world) => requireAgent(world, path.agentId),
  'agents.update': ({ path, body }, world) => {
    const version = versionOf(requireAgent(world, path.agentId)) + 1;
    const given = withoutServerFields(body, updateAgentRequestSchema, models.agent);
    return change(world, path.agentId, { ...given, version });
  },
  'agents.delete': ({ path }, { db, notes }) => {
    deleteEntity(db.agent, path.agentId);
    notes.publications.delete(path.agentId);
    return undefined;
  },
  'agents.activate': ({ path }, world) => change(world, path.agentId, { status: 'active' }),
  'agents.deactivate': ({ path }, world) => change(world, path.agentId, { status: 'inactive' }),
  'agents.publish': ({ path, body }, world) => {
    const { agentId } = path;
    const version = versionOf(requireAgent(world, agentId));
    const earlier = world.notes.publications.get(agentId) ?? [];
    // The body may be left out altogether.
    const publication = { version, notes: body?.notes ?? null, publishedAt: world.clock.iso() };
    world.notes.publications.set(agentId, [...earlier, publication]);
    return change(world, agentId, { publishedVersion: version });
  },
  'agents.stats': ({ path, query }, world) => {
    requireAgent(world, path.agentId);
    return computeAgentStats(world, path.agentId, query);
  },
};
