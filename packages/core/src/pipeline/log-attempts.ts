import { isVoisnapError } from '../errors/voisnap-error.js';
import { redactUrl } from '../logging/redact-url.js';
import { selectHeaders } from '../logging/select-headers.js';
import {
  type FailureFields,
  listFailureFields,
  summarizeFailure,
} from '../logging/summarize-failure.js';
import { traceIdOf } from '../response/trace-id.js';
import type { Attempt, AttemptHandler } from './call.js';
import { createRequestHider } from './hide-sent-secrets.js';
import type { PipelineParts } from './pipeline-parts.js';

interface Outcome {
  readonly summary: string;
  readonly fields: Partial<FailureFields>;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

/** Writes a line at `debug` for each attempt: its outcome and the headers that may be shown, without bodies. */
export const logAttempts =
  (next: AttemptHandler, { log, clock }: Pick<PipelineParts, 'log' | 'clock'>): AttemptHandler =>
  async (attempt) => {
    const startedAt = clock.now();
    const report = (outcome: Outcome) => {
      const durationMs = clock.now() - startedAt;
      const responseHeaders = selectHeaders(
        outcome.headers ?? {},
        createRequestHider([attempt.request]),
      );
      // From the headers that may be shown: a server can send a secret back as its trace id.
      const traceId = traceIdOf(responseHeaders);
      log.write('debug', describe(attempt, outcome.summary, durationMs), {
        operationId: attempt.call.operation.id,
        attempt: attempt.number,
        durationMs,
        ...(traceId !== undefined && { traceId }),
        ...outcome.fields,
        requestHeaders: selectHeaders(attempt.request.headers),
        responseHeaders,
      });
    };
    try {
      const response = await next(attempt);
      const { status, headers } = response;
      report({ summary: String(status), fields: { status }, headers });
      return response;
    } catch (error) {
      if (isVoisnapError(error)) {
        const fields = listFailureFields(error);
        report({ summary: summarizeFailure(error), fields, headers: error.responseHeaders });
      }
      throw error;
    }
  };

const describe = ({ call, request, number }: Attempt, outcome: string, durationMs: number) =>
  `${call.operation.id} attempt ${number}: ${request.method} ${redactUrl(request.url)} → ${outcome} in ${durationMs} ms`;
