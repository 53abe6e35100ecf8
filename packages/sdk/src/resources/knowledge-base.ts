import type {
  CreateAndPollTarget,
  CreateAndWaitOptions,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
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
} from '@voisnap/types/models';
import { knowledgeBaseOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { followUntilIndexed, refusedEventOptions } from './follow-until-indexed.js';
import { largestPage } from './largest-page.js';

/** Uploads and searches the documents that agents answer from: `client.knowledgeBase`. */
export class KnowledgeBase {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Uploads a document of up to 50 MB: PDF, text, Markdown, CSV, Word, Excel, JSON, XML or HTML. `file` is a
   * path (`{ path }`, Node only), a `File` or `Blob`, bytes, a stream, or a function that opens a stream. The
   * file is streamed, not read into memory.
   * @throws ValidationError when the file is missing or too large. Nothing was sent.
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
   * Uploads a document and waits until it is indexed, for up to 10 minutes unless `timeout` (milliseconds) is
   * set. `idempotencyKey`, `onUploadProgress` and other request options apply to the upload.
   * @throws ConfigurationError when an option is wrong. Nothing was sent.
   * @throws VoisnapError as `uploadDocument` does, when the document was not uploaded or may have been: see
   * `requestSent`.
   * @throws WaitError after the upload: `lastValue` is the document, and `resume()` continues the wait without uploading
   * again. A `ResourceFailedError` says why the document could not be indexed.
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
    const target: CreateAndPollTarget<KnowledgeBaseDocument, UploadDocumentRequest> = {
      create: (request, kept) => this.uploadDocument(kept, request),
      body,
      follow: (documentId) => followUntilIndexed(this, documentId),
      refusedOptions: refusedEventOptions,
      noun: 'document',
      deed: 'uploaded',
      list: 'knowledgeBase.list()',
    };
    return this.#caller.createAndPoll(target, options);
  }

  /**
   * Gets a document. Its status is `processing` until it is indexed.
   * @throws NotFoundError when no document has this id.
   * @example
   * ```ts
   * const document = await client.knowledgeBase.get('kb_01HXABC123DEF');
   * ```
   */
  get(documentId: string, options?: RequestOptions): RequestPromise<KnowledgeBaseDocument> {
    return this.#caller.call(knowledgeBaseOperations.get, { path: { documentId } }, options);
  }

  /**
   * Lists documents, 20 per page unless `pageSize` is set (1 to 100). `for await` iterates over the items of
   * all pages and fetches the next pages in advance; `await` returns the first page.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
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
   * Gets one page of documents: page 1 unless `page` is set, 20 items unless `pageSize` is set (1 to 100).
   * @throws ValidationError as `list` does.
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
   * Gets all documents as one array, in order: 100 per page, `concurrency` pages at a time (default 2).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const documents = await client.knowledgeBase.listAll({ agentId: 'agt_01HXK8Z3MNPQRS' }, { concurrency: 8 });
   * ```
   */
  listAll(params?: ListDocumentsParams, options?: ListOptions): Promise<KnowledgeBaseDocument[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Deletes a document. Agents no longer use it.
   * @throws NotFoundError when no document has this id.
   * @example
   * ```ts
   * await client.knowledgeBase.delete('kb_01HXABC123DEF');
   * ```
   */
  delete(documentId: string, options?: RequestOptions): RequestPromise<void> {
    return this.#caller.call(knowledgeBaseOperations.delete, { path: { documentId } }, options);
  }

  /**
   * Searches the documents for passages that match `query`, best match first. Scores are from 0 to 1.
   * @throws ValidationError when `query` is missing or a field breaks a documented rule. Nothing was sent.
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
   * Waits until a document is indexed, for up to 10 minutes unless `timeout` (milliseconds) is set. The
   * document is checked every 2 seconds at first, later less often (`interval`).
   * @throws ResourceFailedError when the document could not be indexed. `resource` is the document.
   * @throws PollTimeoutError when `timeout` has passed. Its `resume()` continues the wait.
   * @throws WaitError for any other reason that ends the wait, except an error of `onProgress`, which is thrown unchanged.
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
    const documentId = typeof document === 'object' ? document?.id : document;
    return this.#caller.pollUntil({ ...followUntilIndexed(this, documentId), known }, options);
  }
}
