import type { InFlight } from '../clock/in-flight.js';
import { StillTimeReminder } from '../clock/still-time-reminder.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import { createApp, type MockApp } from '../http/create-app.js';
import type { Exchange } from '../http/exchange.js';
import type { Service } from '../http/service.js';
import type { FaultPlan } from '../kit/faults/fault-plan.js';
import type { OverridePlan } from '../kit/overrides/override-plan.js';
import { describeRequest } from '../kit/requests/describe-request.js';
import type { RequestLog } from '../kit/requests/request-log.js';
import type { ResolvedMockOptions } from './mock-options.js';
import type { MockWorkspace } from './mock-state.js';
import type { Platform } from './platform.js';
import { serveOperations } from './serve-operations.js';

/** The parts of a mock that its application works with. */
export interface MockAppParts
  extends Pick<Service, 'rateLimiter' | 'idempotency' | 'onFailure'>,
    Pick<Platform<object>, 'print' | 'warn' | 'realNow'> {
  readonly options: Pick<ResolvedMockOptions, 'auth' | 'log'>;
  readonly clock: TimelineClock;
  readonly inFlight: InFlight;
  readonly faults: FaultPlan;
  readonly requests: RequestLog;
  readonly overrides: OverridePlan;
  /** The workspace as it is now: resets make another. */
  readonly findWorkspace: () => MockWorkspace;
}

/** Makes the HTTP application of a mock. */
export function createMockApp(parts: MockAppParts): MockApp {
  const { options, clock, inFlight, faults, requests, overrides, findWorkspace } = parts;
  const { rateLimiter, idempotency, onFailure } = parts;
  const reminder = new StillTimeReminder(parts);
  const remind = ({ served, input }: Exchange): void => {
    if (clock.mode === 'real' || served?.operation.method !== 'GET') return;
    const { jobs } = findWorkspace().world;
    for (const id of Object.values(input.path ?? {})) {
      if (jobs.waitsForTime(id)) reminder.note(id, served.operation.id);
    }
  };
  return createApp({
    operations: serveOperations((apiKey) => findWorkspace().findWorld(apiKey), overrides),
    auth: { mode: options.auth, findKey: (value) => findWorkspace().keys.find(value) },
    rateLimiter,
    idempotency,
    now: () => clock.now(),
    newTraceId: () => findWorkspace().newTraceId(),
    beginRequest: () => inFlight.begin(),
    time: clock,
    takeFault: (readHead) => faults.take(readHead),
    onAnswer: (exchange, answer) => {
      const entry = requests.add(exchange, answer, clock.iso());
      const line = describeRequest(entry, options.log);
      if (line !== undefined) parts.print(line);
      remind(exchange);
    },
    onFailure,
  });
}
