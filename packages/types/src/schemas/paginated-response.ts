import * as z from 'zod';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { FieldsOf } from '../primitives/object-schema.js';
import { makeResponseObject } from '../primitives/response-object.js';
import { nameOfSchema } from '../primitives/schema-name.js';

type Paging = FieldsOf<Omit<PaginatedResponse<never>, 'data'>>;

/** The schema of each field of a page. */
export type PageFields<in out Item extends z.core.SomeType> = {
  readonly [Field in keyof Paging | 'data']: Field extends keyof Paging
    ? Paging[Field]
    : z.ZodArray<Item>;
};

/** Schema of a {@link PaginatedResponse}, from the schema of its items. */
export type PageSchema<Item extends z.core.SomeType> = z.ZodObject<PageFields<Item>, z.core.$strip>;

const pagingFields = (): Paging => ({
  page: z.number(),
  pageSize: z.number(),
  total: z.number(),
  totalPages: z.number(),
});

/**
 * Makes the schema of a page of items.
 * @param item - schema of an item.
 */
export const paginatedResponseSchema = <Item extends z.core.SomeType>(
  item: Item,
): z.ZodObject<PageFields<Item>, z.core.$strip> =>
  makeResponseObject(`${nameOfSchema(item) ?? ''}Page`, () => ({
    data: z.array(item),
    ...pagingFields(),
  })) as never;
