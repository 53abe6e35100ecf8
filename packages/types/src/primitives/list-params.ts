import * as z from 'zod';
import { DEFAULT_PAGE_SIZE, type ListParams, MAX_PAGE_SIZE } from '../models/list-params.js';
import { sortFieldPattern, sortFieldRule } from '../rules/query-text.js';
import { describeCheck } from './describe-check.js';
import { integerInRange } from './numbers.js';
import type { FieldsOf } from './object-schema.js';
import { closedEnum } from './open-enum.js';

const sortField = (): z.ZodString => {
  const { explain: error } = sortFieldRule();
  const schema = z
    .string({ error })
    .regex(sortFieldPattern, { error })
    .meta({ examples: ['createdAt'] });
  return describeCheck(schema, 'sortField');
};

/** The parameters that all lists with pages have. Spread them into the fields of a list. */
export const listParams = (): FieldsOf<ListParams> => ({
  page: integerInRange({ from: 1, documented: 'from' }).meta({ default: 1 }).optional(),
  pageSize: integerInRange({ from: 1, to: MAX_PAGE_SIZE, documented: 'to' })
    .meta({ default: DEFAULT_PAGE_SIZE })
    .optional(),
  sortBy: sortField().optional(),
  sortOrder: closedEnum(['asc', 'desc']).meta({ default: 'desc' }).optional(),
});
