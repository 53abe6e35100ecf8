import { MAX_PAGE_SIZE } from '@voisnap/types/operations';

/** Parameters of `listAll`: the largest pages, so that it sends the fewest requests. */
export const largestPage: { readonly pageSize: number } = { pageSize: MAX_PAGE_SIZE };
