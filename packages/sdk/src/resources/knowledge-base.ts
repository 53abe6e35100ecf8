import type {
  CreateAndPollTarget,
  CreateAndWaitOptions,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  PollTarget,
  RequestOptions,
  RequestPromise,
  WaitOptions,
} from '@voisnap/core';
import type {
  KnowledgeBaseDocument,
  KnowledgeBaseSearchRequest,
  KnowledgeBaseSearchResult,
  ListDocumentsParams,
  UploadDocumentRequest,
} from '@voisnap/types';
import { knowledgeBaseOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** Indexing takes seconds to minutes. */
const indexingTimeout = 10 * 60_000;

/** Documents that agents answer from. `client.knowledgeBase`. */
export class KnowledgeBase {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Uploads a document of up to 50 MB: PDF, text, Markdown, CSV, Word, Excel, JSON, XML or HTML. It is
   * streamed, not read into memory. `file` is a path (`{ path }`, Node only), a `File` or `Blob`,
   * bytes, a stream, or a function that opens a stream.
   *
   * @throws ValidationError when the file is missing or too large; nothing was sent then.
   * @example
   * ```ts
   * const document = await client.knowledgeBase.uploadDocument(
   *   {
   *     file: { path: 'product-catalog.pdf' },
   *     name: 'Product Catalog Q2 2025',
   *     agentIds: ['agt_01HXK8Z3MNPQRS'],
   *     metadata: { department: 'product' },
   *   },
   *   { onUploadProgress: ({ sentBytes, totalBytes }) => console.log(sentBytes, totalBytes) },
   * );
   * ```
   */
  uploadDocument(
    body: UploadDocumentRequest,
    options?: RequestOptions,
  ): RequestPromise<KnowledgeBaseDocument> {
    return this.#caller.call(knowledgeBaseOperations.uploadDocument, { body }, options);
  }

  /**
   * Uploads a document and waits until it can be searched, 10 minutes at the most (`timeout`).
   * `idempotencyKey`, `onUploadProgress` and the other request options go to the upload.
   *
   * @throws ConfigurationError for a wrong option; nothing was sent then.
   * @throws VoisnapError of `uploadDocument` where it was not uploaded, or may have been (`requestSent`).
   * @throws WaitError once it was uploaded: `lastValue` is the document, and `resume()` waits on without
   * uploading it again. A `ResourceFailedError` tells why it could not be indexed.
   *
   * @example
   * ```ts
   * const document = await client.knowledgeBase.uploadAndWait({ file: { path: 'faq.md' } });
   * console.log(document.chunkCount);
   * ```
   */
  uploadAndWait(
    body: UploadDocumentRequest,
    options?: CreateAndWaitOptions<KnowledgeBaseDocument>,
  ): Promise<KnowledgeBaseDocument> {
    const target: CreateAndPollTarget<KnowledgeBaseDocument> = {
      create: (request) => this.uploadDocument(body, request),
      follow: (documentId) => this.#followUntilIndexed(documentId),
      noun: 'document',
      deed: 'uploaded',
      list: 'knowledgeBase.list()',
    };
    return this.#caller.createAndPoll(target, options);
  }

  /**
   * Gets a document, `processing` until it can be searched.
   *
   * @throws NotFoundError when there is none with this id.
   * @example
   * ```ts
   * const document = await client.knowledgeBase.get('kb_01HXABC123DEF');
   * ```
   */
  get(documentId: string, options?: RequestOptions): RequestPromise<KnowledgeBaseDocument> {
    return this.#caller.call(knowledgeBaseOperations.get, { path: { documentId } }, options);
  }

  /**
   * Lists documents. Iterate for all of them, page after page (the next one is
   * fetched while one is consumed), or await for the first page.
   *
   * @example
   * ```ts
   * for await (const document of client.knowledgeBase.list({ status: 'indexed' })) {
   *   console.log(document.name, document.chunkCount);
   * }
   * ```
   */
  list(params?: ListDocumentsParams, options?: ListOptions): PagePromise<KnowledgeBaseDocument> {
    return this.#caller.paginate(knowledgeBaseOperations.list, { query: params }, options);
  }

  /**
   * Gets one page.
   *
   * @example
   * ```ts
   * const page = await client.knowledgeBase.listPage({ search: 'catalog' });
   * ```
   */
  listPage(
    params?: ListDocumentsParams,
    options?: RequestOptions,
  ): RequestPromise<Page<KnowledgeBaseDocument>> {
    return this.list(params, options).firstPage();
  }

  /**
   * Gets all documents of all pages, in their order: one page after the other, or `concurrency` at a time.
   *
   * @example
   * ```ts
   * const documents = await client.knowledgeBase.listAll({ agentId: 'agt_01HXK8Z3MNPQRS' }, { concurrency: 8 });
   * ```
   */
  listAll(params?: ListDocumentsParams, options?: ListOptions): Promise<KnowledgeBaseDocument[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Deletes a document; agents stop answering from it.
   *
   * @throws NotFoundError when there is none with this id.
   * @example
   * ```ts
   * await client.knowledgeBase.delete('kb_01HXABC123DEF');
   * ```
   */
  delete(documentId: string, options?: RequestOptions): RequestPromise<void> {
    return this.#caller.call(knowledgeBaseOperations.delete, { path: { documentId } }, options);
  }

  /**
   * Searches the documents for passages, best first. Scores are between 0 and 1.
   *
   * @example
   * ```ts
   * const { matches } = await client.knowledgeBase.search({
   *   query: 'What is the return policy?',
   *   topK: 5,
   *   minScore: 0.7,
   * });
   * for (const match of matches) console.log(match.score.toFixed(3), match.excerpt.slice(0, 100));
   * ```
   */
  search(
    body: KnowledgeBaseSearchRequest,
    options?: RequestOptions,
  ): RequestPromise<KnowledgeBaseSearchResult> {
    return this.#caller.call(knowledgeBaseOperations.search, { body }, options);
  }

  /**
   * Waits until a document can be searched: 10 minutes, unless `timeout` says otherwise.
   *
   * @throws ResourceFailedError when it could not be indexed; `resource` is the document.
   * @throws PollTimeoutError when it takes too long; its `resume()` waits on.
   * @throws WaitError for whatever ends it.
   * @example
   * ```ts
   * const document = await client.knowledgeBase.waitUntilIndexed('kb_01HXABC123DEF');
   * console.log(`Indexed ${document.chunkCount} chunks`);
   * ```
   */
  waitUntilIndexed(
    document: string | KnowledgeBaseDocument,
    options?: WaitOptions<KnowledgeBaseDocument>,
  ): Promise<KnowledgeBaseDocument> {
    const known = typeof document === 'string' ? undefined : document;
    const documentId = typeof document === 'string' ? document : document?.id;
    return this.#caller.pollUntil({ ...this.#followUntilIndexed(documentId), known }, options);
  }

  #followUntilIndexed(documentId: string): PollTarget<KnowledgeBaseDocument> {
    return {
      id: documentId,
      goal: `document ${documentId} to be indexed`,
      defaultTimeout: indexingTimeout,
      read: (request) => this.get(documentId, request),
      isDone: ({ status }) => status === 'indexed',
      isFailed: ({ status }) => status === 'failed',
      describeFailure: ({ error }) => error,
    };
  }
}
