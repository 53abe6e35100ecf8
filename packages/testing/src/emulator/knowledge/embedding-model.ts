/** What documents say that they were embedded with. Assumed: no name is public. */
export const EMBEDDING_MODEL = 'text-embedding-3-small';
