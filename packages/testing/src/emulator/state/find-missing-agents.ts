import type { SeedProblem } from './find-seed-problems.js';
import type { Seed } from './seed.js';
import { seedTables } from './store-seed.js';

/**
 * Finds what a seed says of agents that it does not hold: allowed, as an agent can be stored later or
 * have been deleted, but often a slip.
 */
export function findMissingAgents(seed: Seed): readonly SeedProblem[] {
  const known = new Set((seed.agent ?? []).map((agent) => (agent as { id?: unknown }).id));
  return seedTables.flatMap((table) =>
    entitiesOf(seed, table).flatMap((entity, index) =>
      listAgents(entity)
        .filter(([, id]) => !known.has(id))
        .map(([path, id]) => ({
          path: [table, index, ...path],
          message: `no agent of this seed has the id ${JSON.stringify(id)}.`,
        })),
    ),
  );
}

const entitiesOf = (seed: Seed, table: keyof Seed): readonly Record<string, unknown>[] =>
  (seed[table] ?? []) as readonly Record<string, unknown>[];

/** The agents that an entity names, each with where it does. */
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
