import { z } from 'zod';
import type { Seed } from '../../emulator/state/seed.js';
import type { Workspace } from '../workspaces/workspace.js';
import { type ControlRoute, defineRoute } from './control-route.js';
import { tellForgotten } from './read-requests.js';
import { storeWholeSeed } from './store-whole-seed.js';

/** Control of a workspace as a whole. */
export const stateRoutes: readonly ControlRoute[] = [
  defineRoute('POST /reset', 'Makes everything as it was at the beginning; snapshots are kept.', {
    run: ({ workspace }) => workspace.reset(),
  }),
  defineRoute('POST /seed', 'Stores entities, as a seed file does: all of them or none.', {
    // What a seed may hold is checked below, with a place for each problem.
    body: z.looseObject({}) as unknown as z.ZodType<Seed>,
    example: { agent: [{ name: 'Aria' }] },
    run: ({ workspace: { mock }, body }) => storeWholeSeed(mock, body),
  }),
  defineRoute('GET /verify', 'Tells whether anything went wrong in silence.', {
    run: ({ workspace }) => ({ ...tellForgotten(workspace), ...verify(workspace) }),
  }),
  defineRoute('DELETE /workspace', 'Closes this workspace; its keys open new ones from now on.', {
    run: ({ workspaces, workspace }) => workspaces.remove(workspace),
  }),
];

function verify({ mock, loss }: Workspace): { readonly clean: boolean; readonly detail?: string } {
  const problems = loss === undefined ? [] : [loss];
  try {
    mock.verify();
  } catch (error) {
    problems.push((error as Error).message);
  }
  return problems.length === 0 ? { clean: true } : { clean: false, detail: problems.join('\n') };
}
