import { z } from 'zod';
import type { Duration } from '../../shared/duration.js';

/** A duration in JSON. Its text is checked when it is parsed. */
export const durationSchema: z.ZodType<Duration> = z.custom<Duration>(
  (value) => typeof value === 'number' || typeof value === 'string',
  'must be milliseconds, or a number with its unit: "2s"',
);
