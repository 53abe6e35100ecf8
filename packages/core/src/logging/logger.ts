/** Where log lines go. `console` is one. */
export interface Logger {
  debug(message: string, details?: unknown): void;
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/** The least severe level that is logged. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';
