import { contract, readWireQuery } from '@voisnap/types/contract';
import { type Operation, type OperationId, operations } from '@voisnap/types/operations';
import type { OperationHandler } from '../emulator/handlers/handler.js';
import { handlers } from '../emulator/handlers/index.js';
import type { Tenant } from '../emulator/state/tenant.js';
import type { ServedOperation } from '../http/exchange.js';
import type { OverridePlan } from '../kit/overrides/override-plan.js';

/** Finds the tenant and the user of an API key or a token. */
interface Callers {
  findTenant(apiKey: string): Tenant;
  findUserId(apiKey: string): string | undefined;
}

/** Combines each operation of the API with its schemas, its handler and the overrides of the test. */
export function bindHandlers(
  callers: Callers,
  overrides: OverridePlan,
): readonly ServedOperation[] {
  return (Object.keys(operations) as OperationId[]).map((id) => {
    // The types of its own request and response are proven where the handlers are written.
    const handler = handlers[id] as OperationHandler<Operation>;
    return {
      operation: operations[id],
      schemas: contract[id],
      readQuery: (params) => readWireQuery(id, params),
      handle: (input, apiKey) =>
        overrides.respond(id, input, async () =>
          handler(
            { ...input, userId: callers.findUserId(apiKey) } as never,
            callers.findTenant(apiKey),
          ),
        ),
    };
  });
}
