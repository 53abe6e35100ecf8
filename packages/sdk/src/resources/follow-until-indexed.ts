import type { PollTarget, RefusedOptions, RequestOptions, RequestPromise } from '@voisnap/core';
import type { KnowledgeBaseDocument } from '@voisnap/types/models';

/** Default `timeout` of the waiting methods, in ms: indexing takes seconds to minutes. */
const indexingTimeout = 10 * 60_000;

/** An option of waits for calls that waits for documents cannot have. */
export const refusedEventOptions: RefusedOptions = {
  events:
    'cannot be used for documents: Voisnap has no event for an indexed document, so this wait polls. Leave events out.',
};

/** Reads documents: the knowledge base. */
interface DocumentReader {
  get(documentId: string, options?: RequestOptions): RequestPromise<KnowledgeBaseDocument>;
}

/** Describes how to poll a document until it is indexed or has failed. */
export const followUntilIndexed = (
  reader: DocumentReader,
  documentId: string,
): PollTarget<KnowledgeBaseDocument> => ({
  id: documentId,
  goal: `document ${documentId} to be indexed`,
  defaultTimeout: indexingTimeout,
  read: (request) => reader.get(documentId, request),
  isDone: ({ status }) => status === 'indexed',
  isFailed: ({ status }) => status === 'failed',
  describeFailure: ({ error }) => error,
  refusedOptions: refusedEventOptions,
});
