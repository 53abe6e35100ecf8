import type { z } from 'zod';

/** The message of the first thing that a schema finds wrong with a value. */
export const firstMessage = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

/** All messages of a schema about a value, by the dotted path of the field. */
export const messagesByField = (schema: z.ZodType, value: unknown): Record<string, string> =>
  Object.fromEntries(
    (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  );
