import { z } from 'zod';
import { findSeedProblems } from '../../emulator/state/find-seed-problems.js';
import type { Seed } from '../../emulator/state/seed.js';
import { seedTables } from '../../emulator/state/store-seed.js';
import { createVoisnapMock, type VoisnapMock } from '../../mock/voisnap-mock.js';
import { BadControlInput } from './bad-control-input.js';

/** Stores all entities of a seed, or none. @throws BadControlInput that lists all problems. */
export function storeWholeSeed(mock: VoisnapMock, seed: Seed): object {
  using scratch = createVoisnapMock({ clock: 'manual' });
  const problems = [
    ...findSeedProblems(scratch.db, seed).map(
      ({ path, message }) => `${z.core.toDotPath([...path])}: ${message}`,
    ),
    ...findTakenIds(mock, seed),
  ];
  if (problems.length > 0) throw new BadControlInput(`The seed is invalid: ${problems.join('; ')}`);
  mock.seed(seed);
  const counts = seedTables.map((table) => [table, seed[table]?.length ?? 0] as const);
  return { stored: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}

const findTakenIds = ({ db }: VoisnapMock, seed: Seed): string[] =>
  seedTables.flatMap((table) => {
    const { [table]: entities } = seed;
    const ids = Array.isArray(entities)
      ? entities.map((entity: { id?: string }) => entity?.id)
      : [];
    return ids.flatMap((id, index) =>
      id !== undefined && db[table].has(id) ? `${table}[${index}].id: ${id} is stored already` : [],
    );
  });
