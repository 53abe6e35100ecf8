import { z } from 'zod';
import { findSeedProblems } from '../state/find-seed-problems.js';
import type { Seed } from '../state/seed.js';
import { seedTables } from '../state/store-seed.js';
import { createVoisnapMock, type VoisnapMock } from '../voisnap-mock.js';
import {
  BadControlInput,
  type ControlInput,
  type ControlRoute,
  defineRoute,
} from './control-route.js';

/** Control of a workspace as a whole, and of what it received. */
export const stateRoutes: readonly ControlRoute[] = [
  defineRoute('POST /reset', 'Makes everything as it was at the beginning.', {
    run: ({ workspace }) => workspace.reset(),
  }),
  defineRoute('POST /seed', 'Stores entities, as a seed file does.', {
    // What a seed may hold is checked below, with a place for each problem.
    body: z.looseObject({}) as unknown as z.ZodType<Seed>,
    run: ({ workspace: { mock }, body }) => storeSeed(mock, body),
  }),
  defineRoute('GET /verify', 'Tells whether anything went wrong in silence.', {
    run: ({ workspace }) => verify(workspace.mock),
  }),
  defineRoute(
    'GET /requests',
    'Lists what was received: ?operation=agents.create, ?unmatched=true.',
    {
      run: listRequests,
    },
  ),
  defineRoute('DELETE /requests', 'Forgets what was received.', {
    run: ({ workspace: { mock } }) => mock.requests.clear(),
  }),
];

/** Stores all of a seed, or nothing. */
function storeSeed(mock: VoisnapMock, seed: Seed): object {
  using scratch = createVoisnapMock({ clock: 'manual' });
  const problems = [
    ...findSeedProblems(scratch.db, seed).map(
      ({ path, message }) => `${z.core.toDotPath([...path])}: ${message}`,
    ),
    ...findTakenIds(mock, seed),
  ];
  if (problems.length > 0)
    throw new BadControlInput(`The seed is not good: ${problems.join('; ')}`);
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

function verify(mock: VoisnapMock): { readonly clean: boolean; readonly detail?: string } {
  try {
    mock.verify();
    return { clean: true };
  } catch (error) {
    // What was planned by control has no line of a test.
    const detail = (error as Error).message.replaceAll(/, planned at .+:\d+:\d+,/g, '');
    return { clean: false, detail };
  }
}

const filters = ['operation', 'unmatched'];

function listRequests({ workspace: { mock }, query }: ControlInput<unknown>): object {
  const unknown = Object.keys(query).find((name) => !filters.includes(name));
  if (unknown !== undefined) {
    throw new BadControlInput(`There is no filter "${unknown}". There are ${filters.join(', ')}.`);
  }
  const { operation, unmatched = 'false' } = query;
  if (unmatched !== 'true' && unmatched !== 'false') {
    throw new BadControlInput(`unmatched is "${unmatched}"; it must be true or false.`);
  }
  const { requests } = mock;
  // Names the nearest operation where there is none of the name.
  const all = operation === undefined ? requests.all : requests.of(operation as 'agents.get');
  return {
    data: unmatched === 'true' ? all.filter(({ operationId }) => operationId === undefined) : all,
  };
}
