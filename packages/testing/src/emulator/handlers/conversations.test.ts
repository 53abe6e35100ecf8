import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';

describe('conversations.list', () => {
  const create = () => {
    const all = createHandledTenant();
    const { conversation } = all.db;
    const base = { agentId: 'agt_1', durationSeconds: 60 };
    conversation.insert({
      ...base,
      id: 'conv_a',
      startedAt: '2025-06-01T08:00:00Z',
      tags: ['vip', 'billing'],
    });
    conversation.insert({
      ...base,
      id: 'conv_b',
      startedAt: '2025-06-02T08:00:00Z',
      channel: 'webchat',
      tags: ['billing'],
      outcome: null,
    });
    conversation.insert({
      id: 'conv_c',
      agentId: 'agt_2',
      startedAt: '2025-06-03T08:00:00Z',
      durationSeconds: 10,
      status: 'abandoned',
      direction: 'outbound',
      tags: [],
      outcome: 'escalated',
    });
    conversation.insert({ id: 'conv_d', startedAt: START, status: 'in_progress', tags: [] });
    return all;
  };

  it.each([
    [{}, ['conv_d', 'conv_c', 'conv_b', 'conv_a']],
    [{ agentId: 'agt_1' }, ['conv_b', 'conv_a']],
    [{ channel: 'webchat' }, ['conv_b']],
    [{ status: 'abandoned' }, ['conv_c']],
    [{ direction: 'outbound' }, ['conv_c']],
    [{ outcome: 'resolved' }, ['conv_a']],
    [{ dateFrom: '2025-06-02' }, ['conv_d', 'conv_c', 'conv_b']],
    [{ dateFrom: '2025-06-02', dateTo: '2025-06-02' }, ['conv_b']],
    [{ dateTo: new Date('2025-06-02T08:00:00Z') }, ['conv_b', 'conv_a']],
    [{ tags: ['billing'] }, ['conv_b', 'conv_a']],
    [{ tags: ['billing', 'vip'] }, ['conv_a']],
    [{ minDuration: 10 }, ['conv_c', 'conv_b', 'conv_a']],
    [{ minDuration: 10.5 }, ['conv_b', 'conv_a']],
    [{ agentId: 'agt_1', channel: 'phone', tags: ['vip'], minDuration: 60 }, ['conv_a']],
    [{ sortBy: 'durationSeconds', sortOrder: 'asc' }, ['conv_c', 'conv_a', 'conv_b', 'conv_d']],
  ])('answers %j', async (query, expected) => {
    const { data } = await create().handle('conversations.list', { query });
    expect(data.map(({ id }) => id)).toEqual(expected);
  });
});

describe('conversations.transcript', () => {
  it('returns the turns', async () => {
    const { handle, db } = createHandledTenant();
    const { id } = db.conversation.insert();
    const turns = [{ speaker: 'agent', text: 'Hello', startTime: 0 }];
    db.transcript.set(id, turns);
    expect(await handle('conversations.transcript', { path: { conversationId: id } })).toEqual({
      conversationId: id,
      turns,
    });
  });

  it('returns no turns when nothing was said', async () => {
    const { handle, db } = createHandledTenant();
    const path = { conversationId: db.conversation.insert().id };
    expect((await handle('conversations.transcript', { path })).turns).toEqual([]);
  });

  it('returns the turns so far while the conversation is in progress', async () => {
    const { handle, db, clock } = createHandledTenant();
    const { id } = db.conversation.insert({ status: 'in_progress', startedAt: START });
    db.transcript.set(id, [
      { speaker: 'agent', text: 'Hello', startTime: 0, endTime: 1 },
      { speaker: 'user', text: 'Hi', startTime: 1.5, endTime: 2 },
    ]);
    const path = { conversationId: id };
    clock.moveBy(1_900);
    expect((await handle('conversations.transcript', { path })).turns).toHaveLength(1);
    clock.moveBy(100);
    expect((await handle('conversations.transcript', { path })).turns).toHaveLength(2);
  });
});

describe('conversations.analysis', () => {
  it('returns the analysis of an ended conversation', async () => {
    const { handle, db } = createHandledTenant();
    const { id, analysis } = db.conversation.insert({
      analysis: { customFields: { a_b: { C: null } } },
    });
    const found = await handle('conversations.analysis', { path: { conversationId: id } });
    expect(found).toEqual(analysis);
    expect(found.customFields).toEqual({ a_b: { C: null } });
  });

  it('answers 409 while the conversation is in progress', async () => {
    const { handle, db } = createHandledTenant();
    const path = { conversationId: db.conversation.insert({ status: 'in_progress' }).id };
    expect((await problemOf(handle('conversations.analysis', { path }))).status).toBe(409);
  });

  it('answers 404 when there is no analysis', async () => {
    const { handle, db } = createHandledTenant();
    const path = { conversationId: db.conversation.insert({ analysis: null }).id };
    expect((await problemOf(handle('conversations.analysis', { path }))).status).toBe(404);
  });
});

describe('conversations.addTags and setOutcome', () => {
  it('adds each tag once, in the given order', async () => {
    const { handle, db } = createHandledTenant();
    const path = { conversationId: db.conversation.insert({ tags: ['b'] }).id };
    const body = { tags: ['a', 'b', 'a', 'c'] };
    expect((await handle('conversations.addTags', { path, body })).tags).toEqual(['b', 'a', 'c']);
  });

  it('sets the outcome to any text, and keeps its notes', async () => {
    const { handle, db, hiddenRecords } = createHandledTenant();
    const { id } = db.conversation.insert({ outcome: null });
    const path = { conversationId: id };
    const body = { outcome: 'sold', notes: 'Two licences.' };
    expect((await handle('conversations.setOutcome', { path, body })).outcome).toBe('sold');
    expect(hiddenRecords.outcomes.get(id)).toBe('Two licences.');
    await handle('conversations.setOutcome', { path, body: { outcome: 'resolved' } });
    expect(hiddenRecords.outcomes.has(id)).toBe(false);
  });
});

describe('conversations.delete', () => {
  it('deletes the conversation and its transcript', async () => {
    const { handle, db } = createHandledTenant();
    const { id } = db.conversation.insert();
    db.transcript.set(id, [{ speaker: 'agent', text: 'Hello', startTime: 0 }]);
    const path = { conversationId: id };
    await handle('conversations.delete', { path });
    expect(db.transcript.get(id).turns).toEqual([]);
    for (const operation of [
      'conversations.get',
      'conversations.transcript',
      'conversations.analysis',
      'conversations.delete',
    ] as const) {
      expect((await problemOf(handle(operation, { path }))).status).toBe(404);
    }
  });
});
