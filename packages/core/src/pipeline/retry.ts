import type { AttemptHandler, CallHandler } from './call.js';
import { loadFailures } from './load-failures.js';
import type { PipelineParts } from './pipeline-parts.js';

/**
 * Makes the attempts of a call. `recover`, which is loaded when the first attempt fails, decides whether another one
 * follows, and waits for it. (After a 401, `authenticate` replays an attempt once on its own.)
 */
export const retry =
  (
    next: AttemptHandler,
    parts: Pick<PipelineParts, 'clock' | 'random' | 'budget' | 'log'>,
  ): CallHandler =>
  async (call) => {
    let cost = 0;
    for (let retries = 0; ; retries += 1) {
      call.progress.beginAttempt(parts.clock.now());
      const { request, scope, progress } = call;
      try {
        const { signal } = scope;
        const response = await next({
          call,
          number: progress.attempts.length + 1,
          request,
          signal,
        });
        call.progress.recordResponse(response, parts.clock.now());
        parts.budget?.giveBack(cost);
        return response;
      } catch (thrown) {
        const { recover } = await loadFailures(thrown, call, parts.clock);
        const recovered = await recover({ thrown, call, retries }, parts);
        if (typeof recovered === 'object') return recovered;
        cost = recovered;
      }
    }
  };
