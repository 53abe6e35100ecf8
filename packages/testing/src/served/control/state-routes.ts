import { z } from 'zod';
import type { Seed } from '../../emulator/state/seed.js';
import type { Workspace } from '../workspaces/workspace.js';
import { type ControlRoute, defineRoute } from './control-route.js';
import { tellForgotten } from './read-requests.js';
import { storeWholeSeed } from './store-whole-seed.js';

/** Routes that reset, seed, verify and close a workspace. */
export const stateRoutes: readonly ControlRoute[] = [
  defineRoute('POST /reset', 'Resets the workspace to its start; snapshots are kept.', {
    run: ({ workspace }) => workspace.reset(),
  }),
  defineRoute('POST /seed', 'Stores the entities of a seed: all or none.', {
    // `storeWholeSeed` checks the seed, with a path for each problem.
    body: z.looseObject({}) as unknown as z.ZodType<Seed>,
    example: { agent: [{ name: 'Aria' }] },
    run: ({ workspace: { mock }, body }) => storeWholeSeed(mock, body),
  }),
  defineRoute('GET /verify', 'Reports problems that no response showed.', {
    run: ({ workspace }) => ({ ...tellForgotten(workspace), ...verify(workspace) }),
  }),
  defineRoute(
    'DELETE /workspace',
    'Closes this workspace; each of its keys opens a new one from now on.',
    {
      run: ({ workspaces, workspace }) => workspaces.remove(workspace),
    },
  ),
];

function verify({ mock, eviction }: Workspace): {
  readonly clean: boolean;
  readonly detail?: string;
} {
  const problems = eviction === undefined ? [] : [eviction];
  try {
    mock.verify();
  } catch (error) {
    problems.push((error as Error).message);
  }
  return problems.length === 0 ? { clean: true } : { clean: false, detail: problems.join('\n') };
}
