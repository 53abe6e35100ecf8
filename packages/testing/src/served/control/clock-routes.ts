import { z } from 'zod';
import type { Moment } from '../../clock/mock-clock.js';
import type { VoisnapMock } from '../../mock/voisnap-mock.js';
import { BadControlInput } from './bad-control-input.js';
import { type ControlRoute, defineRoute } from './control-route.js';
import { durationSchema, fields } from './fields.js';

const tellTime = ({ clock }: VoisnapMock) => ({ mode: clock.mode, now: clock.iso() });

const momentSchema: z.ZodType<Moment> = z.union([z.string(), z.number()]);

/** Routes of the clock. Each responds with the time. */
export const clockRoutes: readonly ControlRoute[] = [
  defineRoute('GET /clock', 'Returns the time and the mode of the clock.', {
    run: ({ workspace }) => tellTime(workspace.mock),
  }),
  defineRoute('POST /clock/advance', 'Advances time, by a duration or to a moment.', {
    body: z.union(
      [fields({ by: durationSchema }), fields({ to: momentSchema })],
      'give { "by": "5m" } or { "to": "2025-06-17T09:00:00Z" }',
    ),
    example: { by: '5m' },
    run: async ({ workspace: { mock }, body }) => {
      await ('by' in body ? mock.clock.advance(body.by) : mock.clock.advanceTo(body.to));
      return tellTime(mock);
    },
  }),
  defineRoute('POST /clock/next', 'Advances time to the next planned job.', {
    run: async ({ workspace: { mock } }) => {
      const moved = await mock.clock.next();
      return { ...tellTime(mock), moved: moved !== undefined };
    },
  }),
  defineRoute('POST /clock/drain', 'Advances time until no job is planned.', {
    run: async ({ workspace: { mock } }) => {
      await mock.clock.drain().catch((error: Error) => {
        throw new BadControlInput(error.message);
      });
      return tellTime(mock);
    },
  }),
];
