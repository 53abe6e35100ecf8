import * as z from 'zod';
import { DEFAULT_PAGE_SIZE, type ListParams, MAX_PAGE_SIZE } from '../models/list-params.js';
import { fieldMessage } from './field-message.js';
import { integerInRange } from './numbers.js';
import type { FieldsOf } from './object-schema.js';
import { closedEnum } from './open-enum.js';

/** The parameters that all lists with pages have. Spread them into the fields of a list. */
export const listParams = (): FieldsOf<ListParams> => ({
  page: integerInRange({ from: 1, documented: 'from' }).meta({ default: 1 }).optional(),
  pageSize: integerInRange({ from: 1, to: MAX_PAGE_SIZE, documented: 'to' })
    .meta({ default: DEFAULT_PAGE_SIZE })
    .optional(),
  sortBy: z
    .string({ error: fieldMessage('the camelCase name of a field, such as createdAt') })
    .regex(/^[A-Za-z][A-Za-z0-9.]*$/, {
      error: fieldMessage('the camelCase name of a field, such as createdAt'),
    })
    .meta({ examples: ['createdAt'] })
    .optional(),
  sortOrder: closedEnum(['asc', 'desc']).meta({ default: 'desc' }).optional(),
});
