import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';
import { fieldMessage } from './field-message.js';
import { type ListSchema, listOf } from './lists.js';

/** A list in a query. It is sent as one comma-separated value, so an item cannot contain a comma. */
export const queryList = (examples: readonly string[] = []): ListSchema<z.ZodString> => {
  const error = fieldMessage(
    'a non-empty string without a comma, which separates values in a query',
  );
  const item = z
    .string({ error })
    .regex(/^[^,]+$/, { error })
    .meta(examples.length === 0 ? {} : { examples: [...examples] });
  return listOf(item, 'an array of strings');
};

/** A list in a query of some known values. Other values pass too. */
export const queryEnumList = <const Known extends string>(
  known: readonly Known[],
): ListSchema<z.ZodType<OpenEnum<Known>, OpenEnum<Known>>> => queryList(known) as never;
