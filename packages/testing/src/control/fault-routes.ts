import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import { type ControlRoute, defineRoute } from './control-route.js';
import { readFault } from './read-fault.js';

/** Which operations there are is checked by the plan, which names the nearest. */
const operation = z.string() as unknown as z.ZodType<OperationId>;

/** Control of what goes wrong. */
export const faultRoutes: readonly ControlRoute[] = [
  defineRoute('GET /faults', 'Lists the faults that met no request yet.', {
    run: ({ workspace: { mock } }) => ({
      unused: mock.faults.unused.map(({ fault, operationId }) => ({
        fault,
        operation: operationId,
      })),
    }),
  }),
  defineRoute('POST /faults/next', "Plans the faults of an operation's next requests.", {
    body: z.strictObject({ operation, faults: z.array(z.json()).min(1) }),
    run: ({ workspace: { mock }, body }) =>
      mock.faults.next(body.operation, ...body.faults.map(readFault)),
  }),
  defineRoute('POST /faults/always', 'Lets a fault happen to every request of an operation.', {
    body: z.strictObject({ operation, fault: z.json() }),
    run: ({ workspace: { mock }, body }) => {
      mock.faults.always(body.operation, readFault(body.fault));
    },
  }),
  defineRoute('DELETE /faults', 'Forgets all faults that were planned.', {
    run: ({ workspace: { mock } }) => mock.faults.clear(),
  }),
];
