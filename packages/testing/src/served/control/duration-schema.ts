import { z } from 'zod';
import type { Duration } from '../../shared/duration.js';

/** A duration in JSON. What text it can be is checked by who parses it. */
export const durationSchema: z.ZodType<Duration> = z.custom<Duration>(
  (value) => typeof value === 'number' || typeof value === 'string',
  'must be milliseconds, or a number with its unit: "2s"',
);
