import type { PlannedItems } from '../workspaces/planned-items.js';
import { NotThere } from './bad-control-input.js';
import { type ControlRoute, defineRoute } from './control-route.js';

/** What is planned by control, and can be taken back. */
interface RemovalParts {
  /** Below which its ids are: `/overrides`. */
  readonly path: string;
  /** What its ids begin with. */
  readonly kind: Parameters<PlannedItems['add']>[0];
  /** What it is called, one and all: `override`, `overrides`. */
  readonly names: readonly [one: string, all: string];
}

/** Takes one back, by the id that its plan was answered with. */
export const removeOne = ({ path, kind, names: [one] }: RemovalParts): ControlRoute =>
  defineRoute(`DELETE ${path}/{id}`, `Takes back the ${one} with this id.`, {
    run: ({ workspace: { planned }, path: { id = '' } }) => {
      if (planned.remove(kind, id)) return;
      throw new NotThere(
        `There is no ${one} "${id}" in this workspace. It was removed before, or a reset or restore discarded it.`,
      );
    },
  });

/** Takes one back, or all of them. */
export const removalRoutes = (parts: RemovalParts): readonly ControlRoute[] => [
  removeOne(parts),
  defineRoute(`DELETE ${parts.path}`, `Takes back all ${parts.names[1]}.`, {
    run: ({ workspace: { planned } }) => planned.removeAll(parts.kind),
  }),
];
