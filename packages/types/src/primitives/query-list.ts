import * as z from 'zod';
import { complain } from './complaint.js';
import { listOf } from './lists.js';
import type { OpenEnum } from './open-enum.js';

/**
 * A list in a query, which goes over the wire as one comma-separated value, so that an item cannot
 * hold a comma itself. The known values are offered by editors; others pass.
 */
export const queryList = <const Known extends string = never>(
  known: readonly Known[] = [],
): z.ZodType<readonly OpenEnum<Known>[], readonly OpenEnum<Known>[]> => {
  const error = complain('a non-empty string without a comma, which separates values in a query');
  const item = z
    .string({ error })
    .regex(/^[^,]+$/, { error })
    .meta(known.length === 0 ? {} : { examples: [...known] });
  return listOf(item, 'an array of strings') as z.ZodType<
    readonly OpenEnum<Known>[],
    readonly OpenEnum<Known>[]
  >;
};
