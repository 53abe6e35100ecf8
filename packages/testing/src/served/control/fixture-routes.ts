import { z } from 'zod';
import type { Fixtures } from '../../emulator/fixtures/index.js';
import { suggestName } from '../../shared/nearest-name.js';
import { NotThere } from './bad-control-input.js';
import { type ControlRoute, defineRoute } from './control-route.js';

/** The fixtures that take only overrides. `POST /webhooks/sign` makes events. */
type EntityFixture = Exclude<keyof Fixtures, 'event'>;

/** Routes that make entities without storing them. */
export const fixtureRoutes: readonly ControlRoute[] = [
  defineRoute(
    'POST /fixtures/{name}',
    'Makes an entity that matches its model, without storing it.',
    {
      body: z.looseObject({}),
      example: { name: 'Aria' },
      run: ({ workspace: { mock }, path, body }) => {
        const { event: _, ...fixtures } = mock.fixtures;
        const names = Object.keys(fixtures) as EntityFixture[];
        const name = names.find((each) => each === path.name);
        // The model checks the overrides.
        if (name) return mock.fixtures[name](body as never);
        const advice = suggestName(path.name, names, 'fixtures');
        throw new NotThere(`There is no fixture "${path.name}". ${advice}`);
      },
    },
  ),
];
