import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';

const url = 'https://example.com/webhooks';
const events = ['SessionStarted', 'SessionEnded'];

describe('webhooks.create', () => {
  it('stores a webhook, and returns a secret only in that response', async () => {
    const { handle, db } = createHandledTenant();
    const agentId = db.agent.insert().id;
    const created = await handle('webhooks.create', { body: { agentId, url, events } });
    expect(created).toEqual({
      id: expect.stringMatching(/^whk_[0-9A-HJKMNP-TV-Z]{26}$/),
      agentId,
      url,
      events,
      enabled: true,
      secret: expect.stringMatching(/^whsec_[0-9A-HJKMNP-TV-Z]{26}$/),
      createdAt: START,
      updatedAt: START,
    });
    const { secret: _, ...rest } = created;
    const path = { webhookId: created.id };
    expect(await handle('webhooks.get', { path })).toEqual(rest);
    expect((await handle('webhooks.list')).data).toEqual([rest]);
    expect(await handle('webhooks.update', { path, body: {} })).not.toHaveProperty('secret');
    expect(db.webhook.get(created.id)?.secret).toBe(created.secret);
  });

  it('accepts a secret, a disabled webhook and one for all agents, and stores each event once', async () => {
    const { handle } = createHandledTenant();
    const body = { url, events: [...events, ...events], secret: 'whsec_mine', enabled: false };
    expect(await handle('webhooks.create', { body })).toMatchObject({
      agentId: null,
      events,
      secret: 'whsec_mine',
      enabled: false,
    });
  });

  it('answers 404 for an unknown agent, and stores nothing', async () => {
    const { handle, db } = createHandledTenant();
    const body = { agentId: 'agt_nope', url, events };
    const problem = await problemOf(handle('webhooks.create', { body }));
    expect(problem.status).toBe(404);
    expect(problem.detail).toContain('agt_nope');
    expect(db.webhook.size).toBe(0);
  });

  it('accepts an event that the model does not know', async () => {
    const { handle } = createHandledTenant();
    const body = { url, events: ['SessionEnded', 'VoicemailLeft'] };
    expect(await handle('webhooks.create', { body })).toMatchObject({ events: body.events });
  });
});

describe('webhooks.update', () => {
  it('changes the given fields, and sets updatedAt', async () => {
    const { handle, db, clock } = createHandledTenant();
    const webhook = db.webhook.insert({ secret: 'whsec_old' });
    const path = { webhookId: webhook.id };
    clock.moveBy(60_000);
    const body = { events: ['Error', 'Error'], secret: 'whsec_new', enabled: false };
    const { secret: _, ...rest } = webhook;
    expect(await handle('webhooks.update', { path, body })).toEqual({
      ...rest,
      events: ['Error'],
      enabled: false,
      updatedAt: '2025-06-16T09:01:00.000Z',
    });
    expect(db.webhook.get(webhook.id)?.secret).toBe('whsec_new');
  });

  it('rejects what create rejects, and changes nothing', async () => {
    const { handle, db } = createHandledTenant();
    const webhook = db.webhook.insert();
    const path = { webhookId: webhook.id };
    await problemOf(handle('webhooks.update', { path, body: { agentId: 'agt_nope' } }));
    expect(db.webhook.get(webhook.id)).toEqual(webhook);
  });
});

describe('webhooks.list', () => {
  it('filters by agent and by enabled, in pages', async () => {
    const { handle, db } = createHandledTenant();
    const { id: agentId } = db.agent.insert();
    const on = db.webhook.insert({ agentId });
    const off = db.webhook.insert({ agentId, enabled: false });
    db.webhook.insert();
    const idsOf = async (query: object) =>
      (await handle('webhooks.list', { query })).data.map(({ id }) => id);
    expect(await idsOf({ agentId })).toEqual([off.id, on.id]);
    expect(await idsOf({ agentId, enabled: true })).toEqual([on.id]);
    expect(await idsOf({ enabled: false })).toEqual([off.id]);
    expect(await idsOf({ agentId, pageSize: 1, page: 2 })).toEqual([on.id]);
  });
});

describe('webhooks.get and delete', () => {
  it('find stored webhooks only', async () => {
    const { handle, db } = createHandledTenant();
    const path = { webhookId: db.webhook.insert().id };
    await handle('webhooks.delete', { path });
    expect(db.webhook.size).toBe(0);
    for (const id of ['webhooks.get', 'webhooks.delete', 'webhooks.update'] as const) {
      const body = id === 'webhooks.update' ? { body: {} } : {};
      expect((await problemOf(handle(id, { path, ...body }))).status).toBe(404);
    }
  });
});
