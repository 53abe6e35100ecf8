/** Items on a page when `pageSize` is not given. */
export const DEFAULT_PAGE_SIZE = 20;
/** Most items on a page. */
export const MAX_PAGE_SIZE = 100;

/** The parameters of every list that has pages. */
export interface ListParams {
  /** Number of the page, from 1. Default: 1. */
  page?: number | undefined;
  /** Items on a page, from 1 to 100. Default: 20. */
  pageSize?: number | undefined;
  /** Field to sort by, in camelCase. Example: `createdAt`. The default differs from list to list. */
  sortBy?: string | undefined;
  /** Direction of the sort. Default: `'desc'`. */
  sortOrder?: 'asc' | 'desc' | undefined;
}
