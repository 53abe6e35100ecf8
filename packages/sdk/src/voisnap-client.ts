import {
  type AccessTokenOptions,
  type ClientOptions,
  closeOnDispose,
  type HttpClient,
  type PolicyRateLimit,
  type RawRequest,
  type RequestOptions,
  type RequestPromise,
} from '@voisnap/core';
import { createHttpClient } from './http-client.js';
import { Agency } from './resources/agency.js';
import { Agents } from './resources/agents.js';
import { Analytics } from './resources/analytics.js';
import { ApiKeys } from './resources/api-keys.js';
import { Auth } from './resources/auth.js';
import { Billing } from './resources/billing.js';
import { bindMethods } from './resources/bind-methods.js';
import { Conversations } from './resources/conversations.js';
import { KnowledgeBase } from './resources/knowledge-base.js';
import { OutboundCalls } from './resources/outbound-calls.js';
import { Telephony } from './resources/telephony.js';
import { Tenants } from './resources/tenants.js';
import { Users } from './resources/users.js';
import { Webhooks } from './resources/webhooks.js';
import { WebRtc } from './resources/webrtc.js';

/**
 * The client of the Voisnap API. Create one and share it: it reuses connections and knows the rate limits.
 * A client without credentials can be created, for example while an app is built; its calls reject with a
 * `ConfigurationError`.
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
  /** Creates, changes and publishes voice agents. */
  readonly agents: Agents;
  /** Reads conversations, their transcripts and their analysis. */
  readonly conversations: Conversations;
  /** Searches, buys, assigns and releases phone numbers: `telephony.numbers`. */
  readonly telephony: Telephony;
  /** Uploads and searches the documents that agents answer from. */
  readonly knowledgeBase: KnowledgeBase;
  /** Places calls and follows them. */
  readonly outboundCalls: OutboundCalls;
  /** Manages webhooks and verifies their deliveries. */
  readonly webhooks: Webhooks;
  /** Creates API keys. */
  readonly apiKeys: ApiKeys;
  /** Lists and invites the people who have access to the tenant. */
  readonly users: Users;
  /** Creates tenants, the clients of an agency. */
  readonly tenants: Tenants;
  /** Logs users in. */
  readonly auth: Auth;
  /** Reads the metrics of conversations. */
  readonly analytics: Analytics;
  /** Reads usage and the subscription, and upgrades it. */
  readonly billing: Billing;
  /** Changes the settings of an agency: billing mode, domain and look. */
  readonly agency: Agency;
  /** Prepares voice conversations in browsers. */
  readonly webrtc: WebRtc;
  readonly #http: HttpClient;

  /**
   * Creates a client. Sends nothing.
   * @param options - credentials, and how calls behave. Default: the environment's credentials, and the defaults of each option.
   * @throws ConfigurationError when an option is wrong.
   */
  constructor(options: ClientOptions = {}) {
    this.#http = createHttpClient(options);
    this.agents = new Agents(this.#http);
    this.conversations = new Conversations(this.#http);
    this.telephony = new Telephony(this.#http);
    this.knowledgeBase = new KnowledgeBase(this.#http);
    this.outboundCalls = new OutboundCalls(this.#http);
    this.webhooks = new Webhooks(this.#http);
    this.apiKeys = new ApiKeys(this.#http);
    this.users = new Users(this.#http);
    this.tenants = new Tenants(this.#http);
    this.auth = new Auth(this.#http);
    this.analytics = new Analytics(this.#http);
    this.billing = new Billing(this.#http);
    this.agency = new Agency(this.#http);
    this.webrtc = new WebRtc(this.#http);
    bindMethods(this);
  }

  /**
   * Sends a request to any path of the API, with the authentication, retries and errors of the other
   * methods. Use it for an operation that has no method yet.
   *
   * @throws VoisnapError when the call fails; a subclass says why, such as `NotFoundError`.
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
   * Returns a current access token, for code that sends requests of its own: a real-time hub, `fetch`. It is the token that a
   * call would be sent with. A string is returned as it is. The token of a function is kept until shortly before it expires;
   * callers at the same time share one run of the function. When a server refuses a token, pass it as `rejectedToken` to get
   * another one.
   *
   * @throws ConfigurationError when the client has an API key or no credentials: pass the option `accessToken`.
   * @throws AuthenticationError when the function passed as `accessToken` fails, or gives the rejected token again.
   * @throws TimeoutError when there is no token within `timeout` milliseconds (default: the client's `timeout`).
   * @example
   * ```ts
   * const client = new VoisnapClient({ accessToken: async () => 'eyJhbGci…' });
   * const hub = new URL('wss://api.voisnap.ai/hubs/chat?agentId=agt_01HXK8Z3MNPQRS');
   * hub.searchParams.set('access_token', await client.getAccessToken());
   * ```
   */
  getAccessToken(options?: AccessTokenOptions): Promise<string> {
    return this.#http.getAccessToken(options);
  }

  /**
   * Returns the state of each rate limit by policy, as the latest responses reported it. Sends nothing.
   *
   * @example
   * ```ts
   * console.log(client.rateLimits()['outbound-calls']?.remaining);
   * ```
   */
  rateLimits(): Readonly<Record<string, PolicyRateLimit>> {
    return this.#http.rateLimits();
  }

  /**
   * Closes the connections. Calls in flight reject with an `AbortError`, later calls with a `ConnectionError`. A second
   * `close` does nothing.
   */
  close(): Promise<void> {
    return this.#http.close();
  }

  /** Closes the client at the end of a block with `await using client = new VoisnapClient()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
// Outside the class, because builds rename a class that refers to itself.
closeOnDispose(VoisnapClient);
