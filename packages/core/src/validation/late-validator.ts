import { LatePart } from '../late/late-part.js';
import type { Log } from '../logging/create-log.js';
import type { LoadSchemas } from '../util/schema.js';
import { checkLater } from './check-later.js';
import type { CheckResponse } from './check-response.js';
import type { Validator } from './create-validator.js';
import { hasSomethingToCheck } from './has-something-to-check.js';
import { createLoadFailureReport } from './report-load-failure.js';
import { createSchemaSource } from './schema-source.js';
import type { ReceivedData } from './validate-response.js';

const validation = /* @__PURE__ */ new LatePart(
  () => import('../late/validation.js'),
  'validation',
);

/**
 * Creates the validator of a client. Its code is loaded together with the first models. Without schemas it checks
 * nothing.
 */
export const createLateValidator = (
  loadSchemas: LoadSchemas | undefined,
  log: Log,
): Pick<Validator, 'checkRequest'> => {
  const source = createSchemaSource(loadSchemas);
  const reportFailure = createLoadFailureReport(log);
  let ready: Validator | undefined;

  /** @returns `undefined` when it cannot be loaded in mode warn. */
  const load = async (id: string, mode: 'strict' | 'warn'): Promise<Validator | undefined> => {
    try {
      const [{ createValidator }] = await Promise.all([validation.load(), source.get(id)]);
      ready ??= createValidator({ source, log, reportFailure });
      return ready;
    } catch (cause) {
      reportFailure(id, mode, cause);
      return undefined;
    }
  };

  const checkResponse: CheckResponse = (received) => {
    if (ready) return ready.checkResponse('warn', received);
    const { id } = received.operation;
    const check = async (kept: ReceivedData) =>
      (await load(id, 'warn'))?.checkResponse('warn', kept);
    return checkLater(received, check, (cause) => reportFailure(id, 'warn', cause));
  };

  return {
    checkRequest: (operation, input, mode) => {
      if (mode === 'off' || !loadSchemas) return undefined;
      if (ready) return ready.checkRequest(operation, input, mode);
      const waits = hasSomethingToCheck(operation, input);
      if (!waits && mode === 'warn') return checkResponse;
      const loading = load(operation.id, mode);
      if (waits) return loading.then((found) => found?.checkRequest(operation, input, mode));
      // In strict mode the response waits for the models, so they load while it is on its way.
      loading.catch(() => {});
      return (received) => loading.then((found) => found?.checkResponse(mode, received));
    },
  };
};
