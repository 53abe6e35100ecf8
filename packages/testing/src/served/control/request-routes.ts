import { z } from 'zod';
import type { ExpectedRequest } from '../../kit/requests/expected-request.js';
import { BadControlInput } from './bad-control-input.js';
import { type ControlInput, type ControlRoute, defineRoute } from './control-route.js';
import { operationSchema } from './fields.js';
import { expectRequest, tellForgotten, waitForRequest, waitSchema } from './read-requests.js';

/** Routes to the received requests. */
export const requestRoutes: readonly ControlRoute[] = [
  defineRoute(
    'GET /requests',
    'Lists received requests: ?operation=agents.create, ?unmatched=true.',
    { query: ['operation', 'unmatched'], run: listRequests },
  ),
  defineRoute('POST /requests/expect', 'Checks whether a request of an operation matches.', {
    // `mock.requests.expect()` checks the rest.
    body: z.looseObject({ operation: operationSchema }),
    example: { operation: 'agents.create', body: { name: 'Aria' }, times: 0 },
    run: ({ workspace, body: { operation, ...expected } }) => ({
      ...tellForgotten(workspace),
      ...expectRequest(workspace.mock, operation, expected as ExpectedRequest),
    }),
  }),
  defineRoute('POST /requests/wait-for', 'Waits for requests of an operation, until a timeout.', {
    body: waitSchema,
    example: { operation: 'agents.create', times: 1, timeout: '1ms' },
    run: ({ workspace: { mock }, body, signal }) => waitForRequest(mock, body, signal),
  }),
  defineRoute('DELETE /requests', 'Forgets all received requests.', {
    run: ({ workspace: { mock } }) => mock.requests.clear(),
  }),
];

function listRequests({ workspace, query }: ControlInput<unknown>): object {
  const { operation, unmatched = 'false' } = query;
  if (unmatched !== 'true' && unmatched !== 'false') {
    throw new BadControlInput(`unmatched is "${unmatched}"; it must be true or false.`);
  }
  const { requests } = workspace.mock;
  // Throws for an unknown operation, and names the nearest.
  const all = operation === undefined ? requests.all : requests.of(operation as 'agents.get');
  return {
    ...tellForgotten(workspace),
    data: unmatched === 'true' ? all.filter(({ operationId }) => operationId === undefined) : all,
  };
}
