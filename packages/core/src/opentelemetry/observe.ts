import { type Attributes, type Span, SpanStatusCode } from '@opentelemetry/api';
import { isVoisnapError } from '../errors/voisnap-error.js';
import { summarizeFailure } from '../logging/summarize-failure.js';
import type { MiddlewareResponse } from '../middleware/middleware.js';
import { listErrorAttributes } from './describe-for-telemetry.js';

/** Runs the work of a span, records its outcome, and ends the span. */
export const observe = async (
  span: Span,
  work: () => Promise<MiddlewareResponse>,
  onEnd: (outcome: Attributes) => void,
): Promise<MiddlewareResponse> => {
  let outcome: Attributes = {};
  try {
    const response = await work();
    outcome = { 'http.response.status_code': response.status };
    return response;
  } catch (error) {
    outcome = listErrorAttributes(error);
    // The summary for logs, and not the message, which has the path and so perhaps a phone number.
    const description = isVoisnapError(error) ? { message: summarizeFailure(error) } : {};
    span.setStatus({ code: SpanStatusCode.ERROR, ...description });
    throw error;
  } finally {
    span.setAttributes(outcome);
    onEnd(outcome);
    span.end();
  }
};
