/** One page of a list. */
export interface PaginatedResponse<Item> {
  /** The items of this page. */
  data: Item[];
  /** Number of this page, from 1. */
  page: number;
  /** Items on a full page, 100 at most. */
  pageSize: number;
  /** Items on all pages together. */
  total: number;
  /** Number of pages. */
  totalPages: number;
}
