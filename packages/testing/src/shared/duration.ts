import { showValue } from './show-value.js';

const unitMilliseconds = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds, or a number with its unit: `'500ms'`, `'2s'`, `'5m'`, `'1h'`, `'2d'`. */
export type Duration = number | `${number}${keyof typeof unitMilliseconds}`;

const pattern = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/;

/**
 * Reads a duration into milliseconds.
 * @throws TypeError when it is neither a finite number from 0 up nor a number with a unit.
 */
export function parseDuration(duration: Duration): number {
  if (typeof duration === 'number' && Number.isFinite(duration) && duration >= 0) return duration;
  const [, amount, unit] = (typeof duration === 'string' && pattern.exec(duration)) || [];
  if (amount === undefined || unit === undefined) {
    throw new TypeError(
      `Invalid duration ${showValue(duration)}: use milliseconds (1500), or a number with a unit: '500ms', '2s', '5m', '1h', '2d'.`,
    );
  }
  return Number(amount) * unitMilliseconds[unit as keyof typeof unitMilliseconds];
}
