import { KNOWN_WEBHOOK_EVENTS, type WebhookConfig } from '@voisnap/types';
import { findNearestName } from '../names/nearest-name.js';
import { invalidRequest } from '../problems/problem.js';
import { models } from '../state/models.js';
import type { World } from '../state/world.js';
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
    requireReferences(world, body);
    const createdAt = world.clock.iso();
    return world.db.webhook.add({
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
    requireReferences(world, body);
    const patch = body.events ? { ...body, events: [...new Set(body.events)] } : body;
    const updatedAt = world.clock.iso();
    return withoutSecret(world.db.webhook.update(id, { ...patch, updatedAt }));
  },
  'webhooks.delete': ({ path }, { db }) => {
    deleteEntity(db.webhook, path.webhookId);
    return undefined;
  },
};

interface References {
  readonly agentId?: string | undefined;
  readonly events?: readonly string[] | undefined;
}

/**
 * Assumed: a webhook names an agent that there is, and events that there are.
 * @throws Problem 404 for the agent, 400 for the events.
 */
function requireReferences(world: World, { agentId, events = [] }: References): void {
  const known: readonly string[] = KNOWN_WEBHOOK_EVENTS;
  const errors = [...events.entries()]
    .filter(([, event]) => !known.includes(event))
    .map(([index, event]) => ({ field: `events.${index}`, message: complainAboutEvent(event) }));
  if (errors.length > 0) throw invalidRequest(errors);
  if (agentId !== undefined) requireAgent(world, agentId);
}

function complainAboutEvent(event: string): string {
  const nearest = findNearestName(event, KNOWN_WEBHOOK_EVENTS);
  const advice =
    nearest === undefined
      ? `the events are ${KNOWN_WEBHOOK_EVENTS.join(', ')}`
      : `did you mean "${nearest}"?`;
  return `there is no event ${JSON.stringify(event)}: ${advice}`;
}
