import { contract } from '@voisnap/types/contract';
import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import type { ProblemStatus } from '../../emulator/problems/problem-types.js';
import type { OverrideMatch } from '../../kit/overrides/override.js';
import { BadControlInput } from './bad-control-input.js';
import { type ControlInput, type ControlRoute, defineRoute } from './control-route.js';
import { fields, operationSchema } from './fields.js';
import { removalRoutes } from './removal-routes.js';

const some = z.record(z.string(), z.json()).exactOptional();

/** Selects an operation, and some of its requests. */
const target = {
  operation: operationSchema,
  match: fields({ path: some, query: some, body: z.json().exactOptional() }).exactOptional(),
};

const replySchema = fields({ ...target, response: z.json().exactOptional() });

const example = { operation: 'agents.get', match: { path: { agentId: 'agt_1' } } };

/** Starts an override. `mock.on()` checks what the JSON types cannot. */
const on = ({ workspace }: ControlInput<unknown>, operation: OperationId, match: object = {}) =>
  workspace.mock.on<'agents.get'>(operation as 'agents.get', match as OverrideMatch<'agents.get'>);

/** The response of any operation, which the contract checks. */
type AnyResponse = never;

function reply(input: ControlInput<z.output<typeof replySchema>>, once: boolean) {
  const { operation, match, response } = input.body;
  const override = on(input, operation, match);
  checkReply(operation, response);
  const planned = once
    ? override.replyOnce(response as AnyResponse)
    : override.reply(response as AnyResponse);
  return input.workspace.planned.add('override', planned);
}

/**
 * Checks the body of an override when it is planned; in process, it is checked when it is sent.
 * @throws BadControlInput that says where it does not match the contract.
 */
function checkReply(operationId: OperationId, response: unknown): void {
  const { error } = contract[operationId].response.safeParse(response);
  if (!error) return;
  throw new BadControlInput(
    `The response does not match the contract of ${operationId}:\n${z.prettifyError(error)}\nTo break the contract on purpose: POST /faults/next with the fault { "type": "wrongShape", "body": … }.`,
  );
}

const empty = { data: [], page: 1, pageSize: 20, total: 0, totalPages: 0 };

/** Routes that replace the response of operations. */
export const overrideRoutes: readonly ControlRoute[] = [
  defineRoute('POST /overrides/reply', 'Replaces the response of an operation.', {
    body: replySchema,
    example: { operation: 'agents.list', match: { query: { page: 1 } }, response: empty },
    run: (input) => reply(input, false),
  }),
  defineRoute(
    'POST /overrides/reply-once',
    'Replaces the response of one request, before all other overrides.',
    {
      body: replySchema,
      example: { operation: 'agents.list', response: empty },
      run: (input) => reply(input, true),
    },
  ),
  defineRoute(
    'POST /overrides/patch',
    'Changes the response of an operation, which does its work.',
    {
      body: fields({ ...target, change: z.record(z.string(), z.json()) }),
      example: { ...example, change: { status: 'archived' } },
      run: (input) => {
        const { operation, match, change } = input.body;
        const planned = on(input, operation, match).patch(change as AnyResponse);
        return input.workspace.planned.add('override', planned);
      },
    },
  ),
  defineRoute('POST /overrides/fail', 'Responds to an operation with a problem.', {
    body: fields({
      ...target,
      status: z.int() as unknown as z.ZodType<ProblemStatus>,
      detail: z.string().exactOptional(),
      errors: z.array(fields({ field: z.string(), message: z.string() })).exactOptional(),
      headers: z.record(z.string(), z.string()).exactOptional(),
    }),
    example: { operation: 'outboundCalls.cancel', status: 409, detail: 'The call is over.' },
    run: (input) => {
      const { operation, match, status, ...options } = input.body;
      const planned = on(input, operation, match).fail(status, options);
      return input.workspace.planned.add('override', planned);
    },
  }),
  ...removalRoutes({ path: '/overrides', kind: 'override', names: ['override', 'overrides'] }),
];
