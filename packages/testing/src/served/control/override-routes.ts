import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import type { ProblemStatus } from '../../emulator/problems/problem-types.js';
import type { OverrideMatch } from '../../kit/overrides/index.js';
import { checkReply } from './check-reply.js';
import { type ControlInput, type ControlRoute, defineRoute } from './control-route.js';
import { fields } from './fields.js';
import { operationSchema } from './operation-schema.js';
import { removalRoutes } from './removal-routes.js';

const some = z.record(z.string(), z.json()).exactOptional();

/** Which operation is meant, and which of its requests. */
const target = {
  operation: operationSchema,
  match: fields({ path: some, query: some, body: z.json().exactOptional() }).exactOptional(),
};

const replySchema = fields({ ...target, answer: z.json().exactOptional() });

const example = { operation: 'agents.get', match: { path: { agentId: 'agt_1' } } };

/** Begins an override. What the types of JSON do not hold is checked where it is planned, and answers. */
const on = ({ workspace }: ControlInput<unknown>, operation: OperationId, match: object = {}) =>
  workspace.mock.on<'agents.get'>(operation as 'agents.get', match as OverrideMatch<'agents.get'>);

/** The answer of any operation: the contract has checked it, or will. */
type AnyResponse = never;

function reply(input: ControlInput<z.output<typeof replySchema>>, once: boolean) {
  const { operation, match, answer } = input.body;
  const override = on(input, operation, match);
  checkReply(operation, answer);
  const planned = once
    ? override.replyOnce(answer as AnyResponse)
    : override.reply(answer as AnyResponse);
  return input.workspace.planned.add('override', planned);
}

const empty = { data: [], page: 1, pageSize: 20, total: 0, totalPages: 0 };

/** Control of what operations answer in place of their own work. */
export const overrideRoutes: readonly ControlRoute[] = [
  defineRoute('POST /overrides/reply', 'Answers an operation with a body of yours.', {
    body: replySchema,
    example: { operation: 'agents.list', match: { query: { page: 1 } }, answer: empty },
    run: (input) => reply(input, false),
  }),
  defineRoute('POST /overrides/reply-once', 'Answers one request so, before all others.', {
    body: replySchema,
    example: { operation: 'agents.list', answer: empty },
    run: (input) => reply(input, true),
  }),
  defineRoute('POST /overrides/patch', 'Changes the answer of an operation alone.', {
    body: fields({ ...target, change: z.record(z.string(), z.json()) }),
    example: { ...example, change: { status: 'archived' } },
    run: (input) => {
      const { operation, match, change } = input.body;
      const planned = on(input, operation, match).patch(change as AnyResponse);
      return input.workspace.planned.add('override', planned);
    },
  }),
  defineRoute('POST /overrides/fail', 'Answers an operation with a problem.', {
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
