import type { z } from 'zod';

/** What callers pass to a schema. */
export type Input<Schema extends z.ZodType> = z.input<Schema>;

/** What a schema gives back. */
export type Output<Schema extends z.ZodType> = z.output<Schema>;
