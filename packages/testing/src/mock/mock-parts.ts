import { createClock } from '../clock/create-clock.js';
import { InFlight } from '../clock/in-flight.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import { IdempotencyKeys } from '../http/idempotency.js';
import { RateLimiter } from '../http/rate-limiter.js';
import { FailureLog } from '../kit/failure-log.js';
import { FaultPlan } from '../kit/faults/fault-plan.js';
import { OverridePlan } from '../kit/overrides/override-plan.js';
import { RequestLog } from '../kit/requests/request-log.js';
import type { MockPart } from '../shared/mock-part.js';
import { WebhookController } from '../webhooks/webhook-controller.js';
import type { ResolvedMockOptions } from './mock-options.js';
import { MockState } from './mock-state.js';
import type { Platform } from './platform.js';

/** All parts of one mock. */
export interface MockParts {
  readonly clock: TimelineClock;
  /** The requests and deliveries that are under way. Virtual time waits for them, unless they wait for time. */
  readonly inFlight: InFlight;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  readonly overrides: OverridePlan;
  readonly webhooks: WebhookController;
  readonly failures: FailureLog;
  readonly idempotency: IdempotencyKeys;
  readonly rateLimiter: RateLimiter;
  readonly state: MockState;
}

/** Makes the parts of a mock. */
export function createMockParts(
  options: ResolvedMockOptions,
  platform: Platform<object>,
): MockParts {
  const { findCaller, warn, activityProbe = {}, readPdf } = platform;
  const failures = new FailureLog();
  const onFailure = (error: unknown) => failures.add(error);
  const inFlight = new InFlight(platform.createAsyncContext?.());
  const clock = createClock({ ...options, inFlight, onFailure, warn });
  const state = new MockState(options, {
    clock,
    readPdf,
    sharedKeys: platform.sharedKeys,
    onEvent: (event, tenant) => webhooks.deliver(event, tenant),
  });
  const findTenant = () => state.tenant;
  const { seed } = options;
  const webhooks = new WebhookController({
    seed,
    clock,
    inFlight,
    onFailure,
    findTenant,
    activityProbe,
  });
  return {
    clock,
    inFlight,
    requests: new RequestLog(platform.logBounds),
    faults: new FaultPlan(seed, findCaller),
    overrides: new OverridePlan(findCaller),
    webhooks,
    failures,
    idempotency: new IdempotencyKeys(),
    rateLimiter: new RateLimiter(options.rateLimit, (apiKey) =>
      state.findTenant(apiKey).db.subscription.rows().at(-1),
    ),
    state,
  };
}

/**
 * The parts with a state, in the order in which they are reset and restored: the clock comes first,
 * because the others count from its present.
 */
export const listStatefulParts = (parts: MockParts): readonly MockPart[] => [
  parts.clock,
  parts.webhooks,
  parts.requests,
  parts.faults,
  parts.failures,
  parts.overrides,
  parts.idempotency,
  parts.rateLimiter,
  parts.state,
];
