import { logToConsole } from './log-to-console.js';
import type { WebhookFailure, WebhookHandlerOptions } from './webhook-handler-options.js';

type OnError = NonNullable<WebhookHandlerOptions['onError']>;

/**
 * Tells `onError` of a failure. Never throws or rejects: a failure to report must not change the response.
 *
 * @returns what to wait for before the platform stops.
 */
export const reportFailure = async (
  onError: OnError,
  error: unknown,
  failure: WebhookFailure,
): Promise<void> => {
  try {
    await onError(error, failure);
  } catch (failed) {
    const message = `onError itself failed while it was told: ${failure.message}`;
    logToConsole('error', message, failed, error);
  }
};
