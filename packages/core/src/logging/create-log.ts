import { copyCause } from '../errors/copy-cause.js';
import { isRecord } from '../util/is-record.js';
import { redactText } from '../util/redact.js';
import type { Logger, LogLevel } from './logger.js';

/** Levels from the quietest to the loudest. */
export const logLevels: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];

type Severity = Exclude<LogLevel, 'off'>;

/** A logger behind a level, which never breaks a call. */
export interface Log {
  /** Whether a line of this severity is written: ask before putting an expensive one together. */
  isEnabled(severity: Severity): boolean;
  write(severity: Severity, message: string, details?: unknown): void;
}

/**
 * Puts a level before a logger, and hands it details as it takes them: pino takes them first, and would
 * drop what follows the message. The console gets them at `debug` alone, because each is a line more.
 * Messages are redacted, and stay one line. What the logger throws is dropped: a call matters more than its log.
 */
export const createLog = (logger: Logger, level: LogLevel): Log => {
  const threshold = logLevels.indexOf(level);
  const isEnabled = (severity: Severity) => logLevels.indexOf(severity) <= threshold;
  return {
    isEnabled,
    write: (severity, message, details) => {
      if (!isEnabled(severity)) return;
      try {
        const line = { severity, message: toLine(message), details: showDetails(details) };
        // An async logger is allowed by the compiler, and may reject, with promises of any realm.
        const written: unknown = writeLine(logger, line);
        if (isRecord(written)) Promise.resolve(written).catch(() => {});
      } catch {
        // Nowhere to report to: the log itself is what failed.
      }
    },
  };
};

interface Line {
  readonly severity: Severity;
  readonly message: string;
  readonly details: unknown;
}

const writeLine = (logger: Logger, { severity, message, details }: Line): unknown => {
  if (details === undefined || (logger === console && severity !== 'debug')) {
    return logger[severity](message);
  }
  if (!isPino(logger)) return logger[severity](message, details);
  return logger[severity](isRecord(details) ? details : { details }, message);
};

/** A logger that takes fields before the message. */
type Pino = Readonly<Record<Severity, (fields: object, message: string) => unknown>>;

/** Pino alone of all loggers has both `child` and `bindings`. */
const isPino = (logger: object): logger is Pino =>
  ['child', 'bindings'].every((name) => typeof Reflect.get(logger, name) === 'function');

/** Escape codes and line breaks forge lines and colours, wherever they come from. */
const toLine = (message: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  redactText(message).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');

/** What somebody threw is shown without what hangs on it. */
const showDetails = (details: unknown): unknown =>
  details instanceof Error ? copyCause(details) : details;
