import { isVoisnapError } from '../errors/voisnap-error.js';
import type { Log } from '../logging/create-log.js';
import { describeFailure } from '../logging/describe-failure.js';
import { redactUrl } from '../logging/redact-url.js';
import { selectHeaders } from '../logging/select-headers.js';
import type { Clock } from '../util/clock.js';
import type { Attempt, AttemptHandler } from './exchange.js';
import { createRequestHider } from './hide-sent-secrets.js';

/** Writes one line for the outcome of each attempt, with the headers that may be shown, without bodies. */
export const logAttempts =
  (next: AttemptHandler, log: Log, clock: Clock): AttemptHandler =>
  async (attempt) => {
    const startedAt = clock.now();
    const report = (outcome: string, headers: Readonly<Record<string, string>> = {}) =>
      log.write('debug', describe(attempt, outcome, clock.now() - startedAt), {
        requestHeaders: selectHeaders(attempt.request.headers),
        responseHeaders: selectHeaders(headers, createRequestHider([attempt.request])),
      });
    try {
      const answer = await next(attempt);
      report(String(answer.status), answer.headers);
      return answer;
    } catch (error) {
      if (isVoisnapError(error)) report(describeFailure(error), error.responseHeaders);
      throw error;
    }
  };

const describe = ({ call, request, number }: Attempt, outcome: string, durationMs: number) =>
  `${call.operation.id} attempt ${number}: ${request.method} ${redactUrl(request.url)} → ${outcome} in ${durationMs} ms`;
