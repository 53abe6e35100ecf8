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
} from '@voisnap/types/models';
import { webhookOperations } from '@voisnap/types/operations';
import { constructEvent } from '../webhooks/construct-event.js';
import type { RawWebhookBody } from '../webhooks/raw-body.js';
import type { WebhookSecret } from '../webhooks/resolve-secrets.js';
import type { VerifyWebhookOptions } from '../webhooks/verify-options.js';
import { verifyWebhook } from '../webhooks/verify-webhook.js';
import type { WebhookHeaders } from '../webhooks/webhook-headers.js';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** Manages webhooks and verifies their deliveries: `client.webhooks`. */
export class Webhooks {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Creates a webhook. Store its `secret`: only this response contains it.
   *
   * A `url` that is not https is sent with a warning; `validation: 'strict'` rejects it. Text that is not a URL
   * is always rejected.
   * @throws ValidationError when `events` is empty, or a field breaks a documented rule. Nothing was sent.
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
   * Lists webhooks, 20 per page unless `pageSize` is set (1 to 100). `for await` iterates over the items of all
   * pages and fetches the next pages in advance; `await` returns the first page.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
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
   * Gets one page of webhooks: page 1 unless `page` is set, 20 items unless `pageSize` is set (1 to 100).
   * @throws ValidationError as `list` does.
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
   * Gets all webhooks as one array, in order: 100 per page, `concurrency` pages at a time (default 2).
   * @throws ValidationError as `list` does.
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
   * @throws NotFoundError when no webhook has this id.
   * @example
   * ```ts
   * const webhook = await client.webhooks.get('whk_01HXK8Z3MNPQRS');
   * ```
   */
  get(webhookId: string, options?: RequestOptions): RequestPromise<WebhookConfig> {
    return this.#caller.call(webhookOperations.get, { path: { webhookId } }, options);
  }

  /**
   * Updates the given fields and keeps the others. `events` replaces the whole list.
   * @throws NotFoundError when no webhook has this id.
   * @throws ValidationError when a field breaks a documented rule. Nothing was sent.
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
   * Deletes a webhook. Nothing is delivered to its URL any more.
   * @throws NotFoundError when no webhook has this id.
   * @example
   * ```ts
   * await client.webhooks.delete('whk_01HXK8Z3MNPQRS');
   * ```
   */
  delete(webhookId: string, options?: RequestOptions): RequestPromise<void> {
    return this.#caller.call(webhookOperations.delete, { path: { webhookId } }, options);
  }

  /**
   * Verifies a delivery and returns its event, like the function {@link constructEvent}.
   * @throws WebhookVerificationError when the delivery cannot be trusted or is not an event. `reason` says why.
   * @throws ConfigurationError when the secret is missing or an option is wrong.
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
   * Verifies a delivery, like the function {@link verifyWebhook}. Resolves when the delivery can be trusted.
   * @throws WebhookVerificationError when the delivery cannot be trusted. `reason` says why.
   * @throws ConfigurationError when the secret is missing or an option is wrong.
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
