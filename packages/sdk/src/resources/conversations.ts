import type {
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RequestOptions,
  RequestPromise,
} from '@voisnap/core';
import type {
  Conversation,
  ConversationAnalysis,
  ConversationTranscript,
  ListConversationsParams,
  SetOutcomeRequest,
} from '@voisnap/types/models';
import { conversationOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** Reads conversations, their transcripts and their analysis: `client.conversations`. */
export class Conversations {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Lists conversations, 20 per page unless `pageSize` is set (1 to 100). `for await` iterates over the items
   * of all pages and fetches the next pages in advance; `await` returns the first page.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * for await (const conversation of client.conversations.list({
   *   agentId: 'agt_01HXK8Z3MNPQRS',
   *   channel: 'phone',
   *   status: 'completed',
   *   dateFrom: '2025-06-01',
   *   dateTo: '2025-06-30',
   * })) {
   *   console.log(conversation.durationSeconds, conversation.analysis?.sentiment);
   * }
   * ```
   */
  list(params?: ListConversationsParams, options?: ListOptions): PagePromise<Conversation> {
    return this.#caller.paginate(conversationOperations.list, { query: params }, options);
  }

  /**
   * Gets one page of conversations: page 1 unless `page` is set, 20 items unless `pageSize` is set (1 to 100).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const page = await client.conversations.listPage({ pageSize: 50, tags: ['billing', 'vip'] });
   * ```
   */
  listPage(
    params?: ListConversationsParams,
    options?: RequestOptions,
  ): RequestPromise<Page<Conversation>> {
    return this.list(params, options).firstPage();
  }

  /**
   * Gets all conversations as one array, in order: 100 per page, `concurrency` pages at a time (default 2).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const conversations = await client.conversations.listAll({ outcome: 'resolved' }, { concurrency: 8 });
   * ```
   */
  listAll(params?: ListConversationsParams, options?: ListOptions): Promise<Conversation[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Gets a conversation.
   * @throws NotFoundError when no conversation has this id.
   * @example
   * ```ts
   * const conversation = await client.conversations.get('conv_01HXDEF456GHI');
   * ```
   */
  get(conversationId: string, options?: RequestOptions): RequestPromise<Conversation> {
    return this.#caller.call(conversationOperations.get, { path: { conversationId } }, options);
  }

  /**
   * Gets the transcript of a conversation, turn by turn. Times are seconds since the start of the conversation.
   * @throws NotFoundError when no conversation has this id.
   * @example
   * ```ts
   * const transcript = await client.conversations.transcript('conv_01HXDEF456GHI');
   * for (const turn of transcript.turns) {
   *   console.log(`[${turn.startTime.toFixed(1)}s] ${turn.speaker}: ${turn.text}`);
   * }
   * ```
   */
  transcript(
    conversationId: string,
    options?: RequestOptions,
  ): RequestPromise<ConversationTranscript> {
    return this.#caller.call(
      conversationOperations.transcript,
      { path: { conversationId } },
      options,
    );
  }

  /**
   * Gets the analysis of a conversation: sentiment, intent and summary.
   * @throws NotFoundError when no conversation has this id.
   * @example
   * ```ts
   * const analysis = await client.conversations.analysis('conv_01HXDEF456GHI');
   * console.log(analysis.sentiment, analysis.intent, analysis.summary);
   * ```
   */
  analysis(conversationId: string, options?: RequestOptions): RequestPromise<ConversationAnalysis> {
    return this.#caller.call(
      conversationOperations.analysis,
      { path: { conversationId } },
      options,
    );
  }

  /**
   * Adds tags to a conversation and keeps those it has. Adding a tag twice has no effect.
   * @param tags - the tags to add, at least one.
   * @throws NotFoundError when no conversation has this id.
   * @throws ValidationError when a field breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * await client.conversations.addTags('conv_01HXDEF456GHI', ['billing', 'vip']);
   * ```
   */
  addTags(
    conversationId: string,
    tags: readonly string[],
    options?: RequestOptions,
  ): RequestPromise<Conversation> {
    return this.#caller.call(
      conversationOperations.addTags,
      { path: { conversationId }, body: { tags } },
      options,
    );
  }

  /**
   * Sets the outcome of a conversation, with optional notes.
   * @throws NotFoundError when no conversation has this id.
   * @throws ValidationError when `outcome` is missing or a field breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * await client.conversations.setOutcome('conv_01HXDEF456GHI', {
   *   outcome: 'resolved',
   *   notes: 'Billing question resolved.',
   * });
   * ```
   */
  setOutcome(
    conversationId: string,
    body: SetOutcomeRequest,
    options?: RequestOptions,
  ): RequestPromise<Conversation> {
    return this.#caller.call(
      conversationOperations.setOutcome,
      { path: { conversationId }, body },
      options,
    );
  }

  /**
   * Deletes a conversation with its transcript and analysis.
   * @throws NotFoundError when no conversation has this id.
   * @example
   * ```ts
   * await client.conversations.delete('conv_01HXDEF456GHI');
   * ```
   */
  delete(conversationId: string, options?: RequestOptions): RequestPromise<void> {
    return this.#caller.call(conversationOperations.delete, { path: { conversationId } }, options);
  }
}
