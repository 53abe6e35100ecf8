import {
  createWebhookRequestSchema,
  updateWebhookRequestSchema,
  type WebhookConfig,
} from '@voisnap/types';
import { models } from '../entities/models.js';
import type { Tenant } from '../state/tenant.js';
import { findExtraFields, withoutServerFields } from './extra-fields.js';
import { fieldIs, passesAll } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { deleteEntity, requireAgent, requireEntity } from './require-entity.js';

const requireWebhook = ({ db }: Tenant, id: string): WebhookConfig => requireEntity(db.webhook, id);

/** Assumed: only the response to `webhooks.create` contains the secret. */
const withoutSecret = ({ secret: _, ...webhook }: WebhookConfig): WebhookConfig => webhook;

/** Handlers of the operations on webhooks. */
export const webhookHandlers: HandlersOf<'webhooks'> = {
  'webhooks.create': ({ body }, tenant) => {
    requireReferences(tenant, body.agentId);
    const createdAt = tenant.clock.iso();
    return tenant.db.webhook.add({
      ...findExtraFields(body, createWebhookRequestSchema, models.webhook),
      id: tenant.newId('whk_'),
      agentId: body.agentId ?? null,
      url: body.url,
      events: [...new Set(body.events)],
      enabled: body.enabled ?? true,
      secret: body.secret ?? tenant.newId('whsec_'),
      createdAt,
      updatedAt: createdAt,
    });
  },
  'webhooks.list': ({ query }, { db }) => {
    const passes = passesAll<WebhookConfig>(
      fieldIs('agentId', query.agentId),
      fieldIs('enabled', query.enabled),
    );
    const rows = db.webhook.rows().filter(passes).map(withoutSecret);
    return listPage({ rows, model: models.webhook, sortedBy: 'createdAt' }, query);
  },
  'webhooks.get': ({ path }, tenant) => withoutSecret(requireWebhook(tenant, path.webhookId)),
  'webhooks.update': ({ path, body }, tenant) => {
    const { id } = requireWebhook(tenant, path.webhookId);
    requireReferences(tenant, body.agentId);
    const given = withoutServerFields(body, updateWebhookRequestSchema, models.webhook);
    const patch = body.events ? { ...given, events: [...new Set(body.events)] } : given;
    const updatedAt = tenant.clock.iso();
    return withoutSecret(tenant.db.webhook.change(id, { ...patch, updatedAt }));
  },
  'webhooks.delete': ({ path }, { db }) => {
    deleteEntity(db.webhook, path.webhookId);
    return undefined;
  },
};

/**
 * Assumed: the agent of a webhook must exist.
 * @throws Problem 404 when the agent does not exist.
 */
function requireReferences(tenant: Tenant, agentId: string | null | undefined): void {
  if (typeof agentId === 'string') requireAgent(tenant, agentId);
}
