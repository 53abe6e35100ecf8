import type {
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RequestOptions,
  RequestPromise,
} from '@voisnap/core';
import type {
  CreateWebhookRequest,
  ListWebhooksParams,
  UpdateWebhookRequest,
  WebhookConfig,
  WebhookEvent,
} from '@voisnap/types';
import { webhookOperations } from '@voisnap/types/operations';
import { constructEvent } from '../webhooks/construct-event.js';
import type { RawWebhookBody } from '../webhooks/raw-body.js';
import type { WebhookSecret } from '../webhooks/resolve-secrets.js';
import type { VerifyWebhookOptions } from '../webhooks/verify-options.js';
import { verifyWebhook } from '../webhooks/verify-webhook.js';
import type { WebhookHeaders } from '../webhooks/webhook-headers.js';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** URLs that events are delivered to, and the verification of what comes. `client.webhooks`. */
export class Webhooks {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Creates a webhook. Keep its `secret`: it is given here and not again.
   *
   * A `url` that is not https is sent with a warning, and refused where `validation` is `'strict'`; what is no
   * URL is refused in both.
   *
   * @throws ValidationError when `events` is empty; nothing was sent then.
   * @example
   * ```ts
   * const webhook = await client.webhooks.create({
   *   agentId: 'agt_01HXK8Z3MNPQRS',
   *   url: 'https://example.com/webhooks/voisnap',
   *   events: ['SessionEnded', 'AnalysisCompleted'],
   * });
   * console.log(webhook.id, webhook.secret);
   * ```
   */
  create(body: CreateWebhookRequest, options?: RequestOptions): RequestPromise<WebhookConfig> {
    return this.#caller.call(webhookOperations.create, { body }, options);
  }

  /**
   * Lists webhooks. Iterate for all of them, page after page (the next one is fetched while one is
   * consumed), or await for the first page.
   *
   * @example
   * ```ts
   * for await (const webhook of client.webhooks.list({ enabled: true })) {
   *   console.log(webhook.url, webhook.events);
   * }
   * ```
   */
  list(params?: ListWebhooksParams, options?: ListOptions): PagePromise<WebhookConfig> {
    return this.#caller.paginate(webhookOperations.list, { query: params }, options);
  }

  /**
   * Gets one page.
   *
   * @example
   * ```ts
   * const page = await client.webhooks.listPage({ agentId: 'agt_01HXK8Z3MNPQRS', pageSize: 50 });
   * ```
   */
  listPage(
    params?: ListWebhooksParams,
    options?: RequestOptions,
  ): RequestPromise<Page<WebhookConfig>> {
    return this.list(params, options).firstPage();
  }

  /**
   * Gets all webhooks of all pages, in their order: one page after the other, or `concurrency` at a time.
   *
   * @example
   * ```ts
   * const webhooks = await client.webhooks.listAll();
   * ```
   */
  listAll(params?: ListWebhooksParams, options?: ListOptions): Promise<WebhookConfig[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Gets a webhook, without its secret.
   *
   * @throws NotFoundError when there is none with this id.
   * @example
   * ```ts
   * const webhook = await client.webhooks.get('whk_01HXK8Z3MNPQRS');
   * ```
   */
  get(webhookId: string, options?: RequestOptions): RequestPromise<WebhookConfig> {
    return this.#caller.call(webhookOperations.get, { path: { webhookId } }, options);
  }

  /**
   * Changes what is given and leaves the rest; `events` is replaced as a whole.
   *
   * @throws NotFoundError when there is none with this id.
   * @throws ValidationError when the request does not fit the model; nothing was sent then.
   * @example
   * ```ts
   * await client.webhooks.update('whk_01HXK8Z3MNPQRS', { enabled: false });
   * ```
   */
  update(
    webhookId: string,
    body: UpdateWebhookRequest,
    options?: RequestOptions,
  ): RequestPromise<WebhookConfig> {
    return this.#caller.call(webhookOperations.update, { path: { webhookId }, body }, options);
  }

  /**
   * Deletes a webhook: nothing is delivered to its URL any more.
   *
   * @throws NotFoundError when there is none with this id.
   * @example
   * ```ts
   * await client.webhooks.delete('whk_01HXK8Z3MNPQRS');
   * ```
   */
  delete(webhookId: string, options?: RequestOptions): RequestPromise<void> {
    return this.#caller.call(webhookOperations.delete, { path: { webhookId } }, options);
  }

  /**
   * Verifies a delivery and gives its event: {@link constructEvent}, which needs no client.
   *
   * @throws WebhookVerificationError when it is not to be trusted, or no event; its `reason` says why.
   * @example
   * ```ts
   * export const receive = async (request: Request) => {
   *   const event = await client.webhooks.constructEvent(await request.text(), request.headers, 'whsec_…');
   *   if (event.type === 'AnalysisCompleted') console.log(event.data.analysis.summary);
   *   return new Response(null, { status: 204 });
   * };
   * ```
   */
  // biome-ignore lint/complexity/useMaxParams: body, headers, secret: the order of every webhook library.
  constructEvent(
    rawBody: RawWebhookBody,
    headers: WebhookHeaders,
    secret?: WebhookSecret | undefined,
    options?: VerifyWebhookOptions | undefined,
  ): Promise<WebhookEvent> {
    return constructEvent(rawBody, headers, secret, options);
  }

  /**
   * Verifies a delivery and says nothing when it is to be trusted: {@link verifyWebhook}, which needs no
   * client.
   *
   * @throws WebhookVerificationError when it is not; its `reason` says why.
   * @example
   * ```ts
   * export const receive = async (request: Request) => {
   *   await client.webhooks.verify(await request.arrayBuffer(), request.headers, ['whsec_new…', 'whsec_old…']);
   *   return new Response(null, { status: 204 });
   * };
   * ```
   */
  // biome-ignore lint/complexity/useMaxParams: body, headers, secret: the order of every webhook library.
  verify(
    rawBody: RawWebhookBody,
    headers: WebhookHeaders,
    secret?: WebhookSecret | undefined,
    options?: VerifyWebhookOptions | undefined,
  ): Promise<void> {
    return verifyWebhook(rawBody, headers, secret, options);
  }
}
