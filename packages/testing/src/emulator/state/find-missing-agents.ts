import type { SeedProblem } from './find-seed-problems.js';
import type { Seed } from './seed.js';
import { seedTables } from './store-seed.js';

/**
 * Finds references to agents that the seed does not contain. They are allowed, as an agent can be stored
 * later or have been deleted, but are often typos.
 */
export function findMissingAgents(seed: Seed): readonly SeedProblem[] {
  const known = new Set((seed.agent ?? []).map((agent) => (agent as { id?: unknown }).id));
  return seedTables.flatMap((table) =>
    entitiesOf(seed, table).flatMap((entity, index) =>
      listAgents(entity)
        .filter(([, id]) => !known.has(id))
        .map(([path, id]) => ({
          path: [table, index, ...path],
          message: `no agent in this seed has the id ${JSON.stringify(id)}.`,
        })),
    ),
  );
}

const entitiesOf = (seed: Seed, table: keyof Seed): readonly Record<string, unknown>[] =>
  (seed[table] ?? []) as readonly Record<string, unknown>[];

/** Lists the agent ids in an entity, with their paths. */
function listAgents(entity: Record<string, unknown>): [(string | number)[], string][] {
  const { agentId, assignedAgentId, assignedAgentIds } = entity;
  const all = Array.isArray(assignedAgentIds) ? assignedAgentIds : [];
  const named: [(string | number)[], unknown][] = [
    [['agentId'], agentId],
    [['assignedAgentId'], assignedAgentId],
    ...all.map((id, index): [(string | number)[], unknown] => [['assignedAgentIds', index], id]),
  ];
  return named.filter((each): each is [(string | number)[], string] => typeof each[1] === 'string');
}
