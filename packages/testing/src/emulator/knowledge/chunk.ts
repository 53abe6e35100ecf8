/** A piece of a document, as the index knows it. */
export interface Chunk {
  readonly id: string;
  readonly documentId: string;
  readonly chunkIndex: number;
  readonly text: string;
}
