/** Value of `embeddingModel`. Assumed: Voisnap publishes no name. */
export const EMBEDDING_MODEL = 'text-embedding-3-small';
