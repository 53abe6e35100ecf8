import {
  createWebhookRequestSchema,
  updateWebhookRequestSchema,
  type WebhookConfig,
} from '@voisnap/types';
import { models } from '../entities/models.js';
import type { World } from '../state/tenant.js';
import { findExtraFields, withoutServerFields } from './extra-fields.js';
import { fieldIs, passesAll } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { deleteEntity, requireAgent, requireEntity } from './require-entity.js';

const requireWebhook = ({ db }: World, id: string): WebhookConfig => requireEntity(db.webhook, id);

/** Assumed: the secret is given once, when the webhook is created. */
const withoutSecret = ({ secret: _, ...webhook }: WebhookConfig): WebhookConfig => webhook;

/** The work behind the operations on webhooks. */
export const webhookHandlers: HandlersOf<'webhooks'> = {
  'webhooks.create': ({ body }, world) => {
    requireReferences(world, body.agentId);
    const createdAt = world.clock.iso();
    return world.db.webhook.add({
      ...findExtraFields(body, createWebhookRequestSchema, models.webhook),
      id: world.newId('whk_'),
      agentId: body.agentId ?? null,
      url: body.url,
      events: [...new Set(body.events)],
      enabled: body.enabled ?? true,
      secret: body.secret ?? world.newId('whsec_'),
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
  'webhooks.get': ({ path }, world) => withoutSecret(requireWebhook(world, path.webhookId)),
  'webhooks.update': ({ path, body }, world) => {
    const { id } = requireWebhook(world, path.webhookId);
    requireReferences(world, body.agentId);
    const given = withoutServerFields(body, updateWebhookRequestSchema, models.webhook);
    const patch = body.events ? { ...given, events: [...new Set(body.events)] } : given;
    const updatedAt = world.clock.iso();
    return withoutSecret(world.db.webhook.change(id, { ...patch, updatedAt }));
  },
  'webhooks.delete': ({ path }, { db }) => {
    deleteEntity(db.webhook, path.webhookId);
    return undefined;
  },
};

/**
 * Assumed: a webhook names an agent that there is. Events that are new pass; slips of known ones were
 * refused with the request.
 * @throws Problem 404 for the agent.
 */
function requireReferences(world: World, agentId: string | null | undefined): void {
  if (typeof agentId === 'string') requireAgent(world, agentId);
}
