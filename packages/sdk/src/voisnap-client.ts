import {
  type ClientOptions,
  closeOnDispose,
  type HttpClient,
  type PolicyRateLimit,
  type RawRequest,
  type RequestOptions,
  type RequestPromise,
} from '@voisnap/core';
import { createHttpClient } from './http-client.js';
import { Agents } from './resources/agents.js';
import { bindMethods } from './resources/bind-methods.js';
import { Conversations } from './resources/conversations.js';
import { KnowledgeBase } from './resources/knowledge-base.js';
import { OutboundCalls } from './resources/outbound-calls.js';
import { Telephony } from './resources/telephony.js';
import { Webhooks } from './resources/webhooks.js';

/**
 * Voisnap, from TypeScript. Make one and share it: it keeps connections open between calls. Without
 * credentials a client is made all the same (where an app is built, for one), and its calls reject with
 * a `ConfigurationError`.
 *
 * @throws ConfigurationError when an option is wrong.
 * @example
 * ```ts
 * import { VoisnapClient } from '@voisnap/sdk';
 *
 * const client = new VoisnapClient({ apiKey: 'vsnp_live_…' });
 * const agent = await client.agents.get('agt_01HXK8Z3MNPQRS');
 * ```
 */
export class VoisnapClient {
  /** Voice agents: what they say, hear and do. */
  readonly agents: Agents;
  /** What was said: conversations, transcripts, analysis. */
  readonly conversations: Conversations;
  /** Phone numbers. */
  readonly telephony: Telephony;
  /** Documents that agents answer from. */
  readonly knowledgeBase: KnowledgeBase;
  /** Calls that your agents place. */
  readonly outboundCalls: OutboundCalls;
  /** URLs that events are delivered to, and the verification of what comes. */
  readonly webhooks: Webhooks;
  readonly #http: HttpClient;

  constructor(options: ClientOptions = {}) {
    this.#http = createHttpClient(options);
    this.agents = new Agents(this.#http);
    this.conversations = new Conversations(this.#http);
    this.telephony = new Telephony(this.#http);
    this.knowledgeBase = new KnowledgeBase(this.#http);
    this.outboundCalls = new OutboundCalls(this.#http);
    this.webhooks = new Webhooks(this.#http);
    bindMethods(this);
  }

  /**
   * Calls any path of the API, with the authentication, retries and errors of every other method.
   * For what has no method yet.
   *
   * @throws VoisnapError of the kind that the answer calls for.
   * @example
   * ```ts
   * const agent = await client.request<{ id: string }>({ method: 'GET', path: '/agents/agt_01HXK8Z3MNPQRS' });
   * ```
   */
  request<Output = unknown>(
    request: RawRequest<Output>,
    options?: RequestOptions,
  ): RequestPromise<Output> {
    return this.#http.request(request, options);
  }

  /**
   * Where the rate limits stand, by policy, as far as answers told. Sends nothing.
   *
   * @example
   * ```ts
   * console.log(client.rateLimits()['outbound-calls']?.remaining);
   * ```
   */
  rateLimits(): Readonly<Record<string, PolicyRateLimit>> {
    return this.#http.rateLimits();
  }

  /** Closes the connections. Calls that follow are refused; a second `close` does nothing. */
  close(): Promise<void> {
    return this.#http.close();
  }

  /** Lets `await using client = new VoisnapClient()` close the client at the end of its block. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
// Not in the class: builds rename a class that names itself.
closeOnDispose(VoisnapClient);
