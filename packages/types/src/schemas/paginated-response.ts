import * as z from 'zod';
import { responseObject } from '../primitives/response-object.js';

/** One page of a list. */
export interface PaginatedResponse<Item> {
  /** The items of this page. */
  data: Item[];
  /** Number of this page; 1 is the first. */
  page: number;
  /** Items on a full page. */
  pageSize: number;
  /** Items on all pages. */
  total: number;
  totalPages: number;
}

/** Schema of a page of what `item` describes. */
export const paginatedResponseSchema = <Item extends z.ZodType>(item: Item) =>
  responseObject(() => ({
    data: z.array(item),
    page: z.number(),
    pageSize: z.number(),
    total: z.number(),
    totalPages: z.number(),
  }));
