import * as z from 'zod';
import { complain } from './complaint.js';
import { integerInRange } from './numbers.js';
import { closedEnum } from './open-enum.js';

/** Items on a page when `pageSize` is not given. */
export const DEFAULT_PAGE_SIZE = 20;
/** Items on a page at the most. */
export const MAX_PAGE_SIZE = 100;

/** The parameters that every paginated list takes; spread into the shape of each. */
export const listParams = () => ({
  /** 1 is the first page, and the default. */
  page: integerInRange({ from: 1, documented: 'from' }).meta({ default: 1 }).optional(),
  /** Items on a page: 1 to 100, 20 by default. */
  pageSize: integerInRange({ from: 1, to: MAX_PAGE_SIZE, documented: 'to' })
    .meta({ default: DEFAULT_PAGE_SIZE })
    .optional(),
  /** Field to sort by, in camelCase: `createdAt`. The default differs from list to list. */
  sortBy: z
    .string({ error: complain('the camelCase name of a field, such as createdAt') })
    .regex(/^[A-Za-z][A-Za-z0-9.]*$/, {
      error: complain('the camelCase name of a field, such as createdAt'),
    })
    .meta({ examples: ['createdAt'] })
    .optional(),
  /** `'desc'` by default. */
  sortOrder: closedEnum(['asc', 'desc']).meta({ default: 'desc' }).optional(),
});
