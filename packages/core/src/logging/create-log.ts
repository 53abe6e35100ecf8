import type { Logger, LogLevel } from './logger.js';

/** Levels from the quietest to the loudest. */
export const logLevels = ['off', 'error', 'warn', 'info', 'debug'] as const satisfies LogLevel[];

type Severity = Exclude<LogLevel, 'off'>;

/** A logger behind a level, which never breaks a call. */
export interface Log {
  /** Whether a line of this severity is written: ask before putting an expensive one together. */
  isEnabled(severity: Severity): boolean;
  write(severity: Severity, message: string, details?: unknown): void;
}

/** Puts a level before a logger. What the logger throws is dropped: a call matters more than its log. */
export const createLog = (logger: Logger, level: LogLevel): Log => {
  const threshold = logLevels.indexOf(level);
  const isEnabled = (severity: Severity) => logLevels.indexOf(severity) <= threshold;
  return {
    isEnabled,
    write: (severity, message, details) => {
      if (!isEnabled(severity)) return;
      try {
        const written: unknown =
          details === undefined ? logger[severity](message) : logger[severity](message, details);
        // An async logger is allowed by the compiler, and may reject.
        if (written instanceof Promise) written.catch(() => {});
      } catch {
        // Nowhere to report to: the log itself is what failed.
      }
    },
  };
};
