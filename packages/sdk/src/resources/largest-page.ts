/** `listAll` asks for the largest pages that the API gives, so that it needs the fewest requests. */
export const largestPage = { pageSize: 100 } as const;
