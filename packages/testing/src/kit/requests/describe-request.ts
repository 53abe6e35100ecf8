import type { LoggedRequest } from './logged-request.js';

/** Which requests are printed: none, those with a problem or a fault, or all. */
export type LogLevel = 'silent' | 'failures' | 'all';

/** Writes one line for a request; `undefined` when the level excludes it. */
export function describeRequest(entry: LoggedRequest, level: LogLevel): string | undefined {
  const { status, body } = entry.response;
  const failed = status >= 400 || entry.fault !== undefined;
  if (level === 'silent' || (level === 'failures' && !failed)) return undefined;
  const attempt = entry.attempt > 1 ? ` (attempt ${entry.attempt})` : '';
  const { detail } = (body ?? {}) as { readonly detail?: unknown };
  const reason = failed && detail !== undefined ? `: ${detail}` : '';
  const fault = entry.fault === undefined ? '' : ` [${entry.fault}]`;
  const operation = entry.operationId ?? 'no operation';
  return `${entry.method} ${entry.pathname} → ${status || 'no response'} ${operation}${attempt}${fault}${reason}`;
}
