/**
 * Where log lines go: `console`, pino, winston, or an object of your own. `details` holds what lines are
 * grouped and found by, as far as it applies: `operationId`, `attempt`, `attempts`, `status`, `error`, `code`,
 * `traceId`, `durationMs`, `delayMs`, `policy`, `waitMs`; at `debug` also the headers that may be shown. Pino
 * gets it before the message, as it wants it; the console gets it at `debug` alone.
 */
export interface Logger {
  debug(message: string, details?: unknown): void;
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/** The least severe level that is logged. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';
