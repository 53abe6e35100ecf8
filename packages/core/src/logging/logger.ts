/**
 * Where log lines go: `console`, pino, winston, or an object of your own. `details` has those of these fields that apply to
 * the line: `operationId`, `attempt`, `attempts`, `status`, `error`, `code`, `traceId`, `durationMs`, `delayMs`, `policy`,
 * `waitMs`; at `debug` also the headers that may be shown. Pino gets it before the message; the console gets it only at
 * `debug`.
 */
export interface Logger {
  /**
   * Takes a line about each attempt.
   * @param message - the line, without secrets.
   * @param details - facts of the line, by name.
   */
  debug(message: string, details?: unknown): void;
  /**
   * Takes a line of information.
   * @param message - the line, without secrets.
   * @param details - facts of the line, by name.
   */
  info(message: string, details?: unknown): void;
  /**
   * Takes a line about something that works and needs attention.
   * @param message - the line, without secrets.
   * @param details - facts of the line, by name.
   */
  warn(message: string, details?: unknown): void;
  /**
   * Takes a line about something that failed.
   * @param message - the line, without secrets.
   * @param details - facts of the line, by name.
   */
  error(message: string, details?: unknown): void;
}

/** The least severe level that is logged. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';
