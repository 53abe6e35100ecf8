import { createDefaultTransport, createGivenTransport } from '#platform';
import { AbortError } from '../errors/client-errors.js';
import { loadAllParts } from '../late/late-part.js';
import { checkHeaders } from '../options/check-headers.js';
import type { ResolvedClientOptions } from '../options/resolve-client-options.js';
import { RateLimits } from '../rate-limit/rate-limits.js';
import { RetryBudget } from '../retry/retry-budget.js';
import type { Transport } from '../transport/transport.js';
import { type Clock, holdClock, systemClock } from '../util/clock.js';
import { describeRuntime } from '../util/describe-runtime.js';
import { LinkedList } from '../util/linked-list.js';
import type { LoadSchemas } from '../util/schema.js';
import { createLateValidator } from '../validation/late-validator.js';
import { composePipeline } from './compose-pipeline.js';
import { extendHeaderPlan } from './header-plan.js';
import type { CallEnvironment } from './run-call.js';

/** Parts that a package which builds on the engine passes to it. */
export interface HttpClientHost {
  /** The start of `User-Agent`: `voisnap-sdk/1.2.3`. Default `voisnap-core`. */
  readonly product?: string | undefined;
  /** Finds the schemas of operations. Without it nothing is validated. */
  readonly loadSchemas?: LoadSchemas | undefined;
}

/** The parts of a client, built once. */
export interface Engine {
  readonly environment: CallEnvironment;
  readonly transport: Transport;
  readonly limits: RateLimits;
}

/** Builds the parts of a client from its options. */
export const createEngine = (options: ResolvedClientOptions, host: HttpClientHost): Engine => {
  const { clock, credentials, log, maxConcurrency, middleware, retryBudget } = options;
  const transport = createTransport(options);
  const limits = new RateLimits({ clock, log });
  const budget = retryBudget === false ? undefined : new RetryBudget(retryBudget);
  const pacing = { limits, maxConcurrency, budget };
  const userAgent = `${host.product ?? 'voisnap-core'} (${describeRuntime()})`;
  checkHeaders('host', { 'user-agent': userAgent });
  const environment: CallEnvironment = {
    options,
    handle: composePipeline({
      transport,
      proxy: options.proxy,
      credentials,
      log,
      clock,
      random: () => clock.random?.() ?? Math.random(),
      middleware,
      ...pacing,
    }),
    headers: extendHeaderPlan(
      { sent: { 'user-agent': userAgent }, dropped: new Set() },
      options.headers,
    ),
    validator: createLateValidator(host.loadSchemas && holdWhile(host.loadSchemas, clock), log),
    scopes: new LinkedList(),
  };
  // Time that a test moves would pass a call whose part is loading.
  if (clock !== systemClock) void holdClock(clock, loadAllParts);
  return { environment, transport, limits };
};

const holdWhile =
  (load: LoadSchemas, clock: Clock): LoadSchemas =>
  (operationId) =>
    holdClock(clock, () => load(operationId));

const createTransport = ({ dispatcher, fetch, log, proxy }: ResolvedClientOptions): Transport => {
  if (fetch) return createGivenTransport(fetch);
  const onFallback = (message: string) => log.write('debug', message);
  return createDefaultTransport({ dispatcher, proxy, onFallback });
};

/** Ends the calls in flight, and closes the connections. */
export const closeEngine = async ({ environment, transport }: Engine): Promise<void> => {
  for (const scope of environment.scopes.drain()) {
    const closed = `The client was closed while ${scope.name} was under way. Is an await missing before it?`;
    const progress = scope.describeProgress?.();
    scope.abort(new AbortError(progress === undefined ? closed : `${closed} ${progress}`));
  }
  await transport.close();
};
