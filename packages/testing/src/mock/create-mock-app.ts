import { StillTimeReminder } from '../clock/still-time-reminder.js';
import { createApp, type MockApp } from '../http/create-app.js';
import type { Exchange } from '../http/exchange.js';
import { describeRequest } from '../kit/requests/describe-request.js';
import { bindHandlers } from './bind-handlers.js';
import type { ResolvedMockOptions } from './mock-options.js';
import type { MockParts } from './mock-parts.js';
import type { Platform } from './platform.js';

/** Makes the HTTP application of a mock. */
export function createMockApp(
  parts: MockParts,
  options: Pick<ResolvedMockOptions, 'auth' | 'log'>,
  platform: Pick<Platform<object>, 'print' | 'warn' | 'realNow'>,
): MockApp {
  const { clock, inFlight, faults, requests, overrides, state, failures } = parts;
  const reminder = new StillTimeReminder({ clock, ...platform });
  const remind = ({ served, input }: Exchange): void => {
    if (clock.mode === 'real' || served?.operation.method !== 'GET') return;
    const { jobs } = state.tenant;
    for (const id of Object.values(input.path ?? {})) {
      if (jobs.waitsForTime(id)) reminder.note(id, served.operation.id);
    }
  };
  return createApp({
    operations: bindHandlers(state, overrides),
    auth: {
      mode: options.auth,
      findKey: (value) => state.keys.find(value),
      now: () => clock.now(),
    },
    rateLimiter: parts.rateLimiter,
    idempotency: parts.idempotency,
    now: () => clock.now(),
    newTraceId: () => state.newTraceId(),
    beginRequest: () => inFlight.begin(),
    time: clock,
    takeFault: (readHead) => faults.take(readHead),
    onResponse: (exchange, response) => {
      const entry = requests.add(exchange, response, clock.iso());
      const line = describeRequest(entry, options.log);
      if (line !== undefined) platform.print(line);
      remind(exchange);
    },
    onFailure: (error) => failures.add(error),
  });
}
