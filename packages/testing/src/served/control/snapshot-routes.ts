import { z } from 'zod';
import { suggestName } from '../../shared/nearest-name.js';
import type { KeptSnapshots } from '../workspaces/kept-snapshots.js';
import { NotThere } from './bad-control-input.js';
import { type ControlRoute, defineRoute } from './control-route.js';
import { fields } from './fields.js';

const nameSchema = z
  .string()
  .regex(
    /^[\w.-]{1,100}$/,
    'it must be 1 to 100 letters, digits and ._-, because it is part of a path',
  );

/** Routes that take and restore snapshots of a workspace. */
export const snapshotRoutes: readonly ControlRoute[] = [
  defineRoute('GET /snapshots', 'Lists the snapshots.', {
    run: ({ workspace: { snapshots } }) => ({ data: snapshots.all }),
  }),
  defineRoute('POST /snapshots', 'Takes a snapshot; it replaces one with the same name.', {
    body: fields({ name: nameSchema.exactOptional() }),
    example: { name: 'signed-up' },
    run: ({ workspace, body }) => workspace.takeSnapshot(body.name),
  }),
  defineRoute('POST /snapshots/{name}/restore', 'Restores a snapshot.', {
    run: ({ workspace: { snapshots }, path: { name = '' } }) =>
      snapshots.restore(name) ?? throwUnknownSnapshot(name, snapshots),
  }),
  defineRoute('DELETE /snapshots/{name}', 'Deletes a snapshot.', {
    run: ({ workspace: { snapshots }, path: { name = '' } }) => {
      if (!snapshots.delete(name)) throwUnknownSnapshot(name, snapshots);
    },
  }),
  defineRoute('DELETE /snapshots', 'Deletes all snapshots.', {
    run: ({ workspace: { snapshots } }) => snapshots.clear(),
  }),
];

function throwUnknownSnapshot(name: string, { names }: KeptSnapshots): never {
  const advice = suggestName(name, names, 'snapshots');
  throw new NotThere(`This workspace has no snapshot "${name}". ${advice}`);
}
