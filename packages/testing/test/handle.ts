import type { WebhookEvent } from '@voisnap/types';
import { contract, type ParsedResponse } from '@voisnap/types/contract';
import type { Operation, OperationId } from '@voisnap/types/operations';
import { expect } from 'vitest';
import type { OperationHandler } from '../src/emulator/handlers/handler.js';
import { handlers } from '../src/emulator/handlers/index.js';
import { readPdfInThread } from '../src/emulator/knowledge/node/read-pdf-in-thread.js';
import { Problem } from '../src/emulator/problems/problem.js';
import { createTenant, type Tenant } from '../src/emulator/state/tenant.js';
import { Tenants } from '../src/emulator/state/tenants.js';
import { KeyRing } from '../src/http/api-keys.js';
import { createAccounts } from '../src/mock/create-accounts.js';
import { ManualTimeline } from './manual-timeline.js';

/** The parts of a request before the contract has parsed them. */
interface HandledInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly body?: unknown;
  /** The user who sends the request. */
  readonly userId?: string;
}

/** The start of time in tests: a Monday. */
export const START = '2025-06-16T09:00:00.000Z';

/** A tenant, and what a test does with it. */
interface HandledTenant extends Omit<Tenant, 'clock'> {
  readonly tenant: Tenant;
  readonly clock: ManualTimeline;
  /** The events that the tenant has emitted. */
  readonly events: WebhookEvent[];
  /** The API keys and tokens of the mock. */
  readonly keys: KeyRing;
  /** Calls the handler of an operation. */
  handle<Id extends OperationId>(id: Id, input?: HandledInput): Promise<ParsedResponse<Id>>;
}

/** A tenant and its handlers. The contract parses each request and each response. */
export function createHandledTenant(seed: number = 1): HandledTenant {
  const clock = new ManualTimeline(START);
  const events: WebhookEvent[] = [];
  const accounts = createAccounts(() => ({ tenant, others, keys }));
  const settings = { seed, clock, accounts, readPdf: readPdfInThread };
  const onEvent = (event: WebhookEvent) => events.push(event);
  const tenant: Tenant = createTenant({ ...settings, onEvent });
  const others = new Tenants({ ...settings, onEvent });
  const keys = new KeyRing({ nameKey: (count) => `vsnp_sb_${count}` }, 'vsnp_sb_first');
  const handle = async <Id extends OperationId>(
    id: Id,
    { path = {}, query = {}, body, userId }: HandledInput = {},
  ): Promise<ParsedResponse<Id>> => {
    const { pathParams, query: querySchema, body: bodySchema, response } = contract[id];
    const request = {
      path: pathParams.parse(path),
      query: querySchema.parse(query),
      body: bodySchema.parse(body),
      userId,
    };
    const handler = handlers[id] as OperationHandler<Operation>;
    return response.parse(await handler(request as never, tenant)) as ParsedResponse<Id>;
  };
  return { ...tenant, tenant, clock, events, keys, handle };
}

/** The problem that a handler throws. */
export async function problemOf(result: Promise<unknown>): Promise<Problem> {
  const failure = await result.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Problem);
  return failure as Problem;
}
