import { z } from 'zod';
import { type ControlRoute, defineRoute } from './control-route.js';
import { fields, operationSchema } from './fields.js';
import { readFault } from './read-fault.js';
import { readRequestMatch, requestMatchSchema } from './read-request-match.js';
import { removeOne } from './removal-routes.js';

const example = { operation: 'agents.get', fault: { type: 'latency', duration: '3s' } };

/** Routes that plan faults. */
export const faultRoutes: readonly ControlRoute[] = [
  defineRoute('GET /faults', 'Lists the planned faults that no request used yet.', {
    run: ({ workspace: { mock } }) => ({
      unused: mock.faults.unused.map(({ fault, operationId }) => ({
        fault,
        operation: operationId,
      })),
    }),
  }),
  defineRoute('POST /faults/next', "Plans the faults of an operation's next requests.", {
    body: fields({ operation: operationSchema, faults: z.array(z.json()).min(1) }),
    example: { operation: 'agents.get', faults: ['reset', 'pass'] },
    run: ({ workspace: { mock }, body }) =>
      mock.faults.next(body.operation, ...body.faults.map(readFault)),
  }),
  defineRoute('POST /faults/always', 'Applies a fault to every request of an operation.', {
    body: fields({ operation: operationSchema, fault: z.json() }),
    example,
    run: ({ workspace: { mock, planned }, body }) =>
      planned.add('fault', mock.faults.always(body.operation, readFault(body.fault))),
  }),
  defineRoute('POST /faults/when', 'Applies a fault to every request that matches.', {
    body: fields({ match: requestMatchSchema, fault: z.json() }),
    example: {
      match: { operation: 'agents.get', path: { agentId: 'agt_1' } },
      fault: { type: 'status', code: 503 },
    },
    run: ({ workspace: { mock, planned }, body }) =>
      planned.add('fault', mock.faults.when(readRequestMatch(body.match), readFault(body.fault))),
  }),
  defineRoute('POST /faults/chaos', 'Applies faults at random, the same for the same seed.', {
    body: fields({
      rate: z.number(),
      of: z.array(z.json()),
      seed: z.int().exactOptional(),
      except: z.array(operationSchema).exactOptional(),
    }),
    example: { rate: 0.2, of: ['reset', 'unavailable'], except: ['agents.delete'] },
    run: ({ workspace: { mock, planned }, body: { of, ...options } }) =>
      planned.add('fault', mock.faults.chaos({ ...options, of: of.map(readFault) })),
  }),
  removeOne({ path: '/faults', kind: 'fault', names: ['fault', 'faults'] }),
  defineRoute('DELETE /faults', 'Removes all planned faults.', {
    run: ({ workspace: { mock, planned } }) => {
      mock.faults.clear();
      planned.removeAll('fault');
    },
  }),
];
