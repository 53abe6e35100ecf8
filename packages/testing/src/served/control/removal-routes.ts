import type { PlannedItems } from '../workspaces/planned-items.js';
import { NotThere } from './bad-control-input.js';
import { type ControlRoute, defineRoute } from './control-route.js';

/** A kind of planned items that control can remove. */
interface RemovalParts {
  /** The path of its ids: `/overrides`. */
  readonly path: string;
  /** The start of its ids. */
  readonly kind: Parameters<PlannedItems['add']>[0];
  /** Its name in messages, singular and plural: `override`, `overrides`. */
  readonly names: readonly [one: string, all: string];
}

/** Creates the route that removes one planned item. Its id is in the response to the request that planned it. */
export const removeOne = ({ path, kind, names: [one] }: RemovalParts): ControlRoute =>
  defineRoute(`DELETE ${path}/{id}`, `Removes the ${one} with this id.`, {
    run: ({ workspace: { planned }, path: { id = '' } }) => {
      if (planned.remove(kind, id)) return;
      throw new NotThere(
        `There is no ${one} "${id}" in this workspace. It was removed before, or a reset or restore discarded it.`,
      );
    },
  });

/** Routes that remove one item, or all. */
export const removalRoutes = (parts: RemovalParts): readonly ControlRoute[] => [
  removeOne(parts),
  defineRoute(`DELETE ${parts.path}`, `Removes all ${parts.names[1]}.`, {
    run: ({ workspace: { planned } }) => planned.removeAll(parts.kind),
  }),
];
