import * as z from 'zod';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { FieldsOf } from '../primitives/object-schema.js';
import { makeResponseObject } from '../primitives/response-object.js';
import { nameOfSchema } from '../primitives/schema-name.js';

type Paging = FieldsOf<Omit<PaginatedResponse<never>, 'data'>>;

/** Schema of a {@link PaginatedResponse}, from the schema of its items. */
export type PageSchema<Item extends z.ZodType> = z.ZodObject<
  { readonly data: z.ZodArray<Item> } & Paging,
  z.core.$strip
>;

const pagingFields = (): Paging => ({
  page: z.number(),
  pageSize: z.number(),
  total: z.number(),
  totalPages: z.number(),
});

/** Makes the schema of a page of items. */
export const paginatedResponseSchema = <Item extends z.ZodType>(item: Item): PageSchema<Item> =>
  makeResponseObject(`${nameOfSchema(item) ?? ''}Page`, () => ({
    data: z.array(item),
    ...pagingFields(),
  })) as unknown as PageSchema<Item>;
