import { copyCause } from '../errors/copy-cause.js';
import { isRecord } from '../util/is-record.js';
import { redactText } from '../util/redact.js';
import type { Logger, LogLevel } from './logger.js';

/** Levels from the quietest to the loudest. */
export const logLevels: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];

type Severity = Exclude<LogLevel, 'off'>;

/** A logger with a level. Its errors never reach a call. */
export interface Log {
  /** Whether lines of this severity are written. Ask before you build an expensive line. */
  isEnabled(severity: Severity): boolean;
  write(severity: Severity, message: string, details?: unknown): void;
}

/**
 * Makes a log of a logger and a level. It redacts messages and keeps them on one line. It passes details to pino before the
 * message, because pino ignores what follows the message, and to the console only at `debug`, because they print as more
 * lines. Errors of the logger are ignored, so that they never break a call.
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
        // The compiler allows an async logger, which may reject with a promise of any realm.
        const written: unknown = writeLine(logger, line);
        if (isRecord(written)) Promise.resolve(written).catch(() => {});
      } catch {
        // There is nowhere to report it: the log itself failed.
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

/** A logger that takes its details before the message. */
type Pino = Readonly<Record<Severity, (fields: object, message: string) => unknown>>;

/** Of the known loggers only pino has both `child` and `bindings`. */
const isPino = (logger: object): logger is Pino =>
  ['child', 'bindings'].every((name) => typeof Reflect.get(logger, name) === 'function');

/** Removes escape codes and line breaks, which could forge lines and colours. */
const toLine = (message: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  redactText(message).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');

/** Shows a thrown error without the objects that it refers to. */
const showDetails = (details: unknown): unknown =>
  details instanceof Error ? copyCause(details) : details;
