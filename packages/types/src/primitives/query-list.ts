import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';
import { queryItemPattern, queryItemRule } from '../rules/query-text.js';
import { describeCheck } from './describe-check.js';
import { type ListSchema, listOf } from './lists.js';

/** A list in a query. It is sent as one comma-separated value, so an item cannot contain a comma. */
export const queryList = (examples: readonly string[] = []): ListSchema<z.ZodString> => {
  const { explain: error } = queryItemRule();
  const item = z
    .string({ error })
    .regex(queryItemPattern, { error })
    .meta(examples.length === 0 ? {} : { examples: [...examples] });
  return listOf(describeCheck(item, 'queryItem'), 'an array of strings');
};

/** A list in a query of some known values. Other values pass too. */
export const queryEnumList = <const Known extends string>(
  known: readonly Known[],
): ListSchema<z.ZodType<OpenEnum<Known>, OpenEnum<Known>>> => queryList(known) as never;
