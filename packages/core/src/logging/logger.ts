/**
 * Where log lines go: `console`, pino, winston, or an object of your own. `details` has those of these fields that apply to
 * the line: `operationId`, `attempt`, `attempts`, `status`, `error`, `code`, `traceId`, `durationMs`, `delayMs`, `policy`,
 * `waitMs`; at `debug` also the headers that may be shown. Pino gets it before the message; the console gets it only at
 * `debug`.
 */
export interface Logger {
  debug(message: string, details?: unknown): void;
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/** The least severe level that is logged. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';
