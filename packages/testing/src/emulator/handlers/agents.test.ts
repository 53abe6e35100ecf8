import { agentSchema } from '@voisnap/types';
import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';

describe('agents.create', () => {
  it('creates a draft of version 1 from a name alone, with every documented field', async () => {
    const { handle } = createHandledTenant();
    const agent = await handle('agents.create', { body: { name: 'Aria' } });
    expect(agent).toMatchObject({
      name: 'Aria',
      status: 'draft',
      version: 1,
      publishedVersion: null,
      llm: { provider: 'openai', model: 'gpt-4o' },
      firstMessageMode: 'assistant_speaks_first',
      createdAt: START,
      updatedAt: START,
    });
    expect(agent.id).toMatch(/^agt_[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(Object.keys(agent).sort()).toEqual(Object.keys(agentSchema.shape).sort());
  });

  it('merges the given fields into the defaults, in nested objects too', async () => {
    const { handle } = createHandledTenant();
    const tool = {
      name: 'lookup',
      type: 'rest_api',
      config: { url: 'https://example.com', headers: { 'X-Api_Key': 'k', nested: { a_b: null } } },
      parameters: [{ name: 'id', type: 'string', required: true }],
    };
    const body = { name: 'Aria', llm: { temperature: 0.2 }, tools: [tool] };
    const agent = await handle('agents.create', { body });
    expect(agent.llm).toMatchObject({ temperature: 0.2, model: 'gpt-4o' });
    expect(agent.tools).toEqual([tool]);
  });

  it('shares no defaults between agents', async () => {
    const { handle, db } = createHandledTenant();
    const first = await handle('agents.create', { body: { name: 'A' } });
    await handle('agents.update', { path: { agentId: first.id }, body: { llm: { topP: 0.1 } } });
    const second = await handle('agents.create', { body: { name: 'B' } });
    expect(second.llm?.topP).toBe(1);
    expect(db.agent.get(first.id)?.llm?.topP).toBe(0.1);
  });
});

describe('agents.update', () => {
  it('changes the given fields, merges nested objects, and increments the version', async () => {
    const { handle, clock, db } = createHandledTenant();
    const before = db.agent.insert({ voice: { speed: 1 }, endCallPhrases: ['bye', 'ciao'] });
    clock.moveBy(5_000);
    const body = { voice: { speed: 1.2 }, endCallPhrases: ['tschüss'], description: '' };
    const after = await handle('agents.update', { path: { agentId: before.id }, body });
    expect(after).toEqual({
      ...before,
      voice: { ...before.voice, speed: 1.2 },
      endCallPhrases: ['tschüss'],
      description: '',
      version: (before.version ?? 0) + 1,
      updatedAt: '2025-06-16T09:00:05.000Z',
    });
  });

  it('renames the agent on its numbers, but not in past conversations', async () => {
    const { handle, db } = createHandledTenant();
    const { id, name } = db.agent.insert();
    const number = db.telephonyNumber.insert({ assignedAgentId: id });
    const conversation = db.conversation.insert({ agentId: id });
    await handle('agents.update', { path: { agentId: id }, body: { name: 'Nora' } });
    expect(number.assignedAgentName).toBe(name);
    expect(db.telephonyNumber.get(number.id)?.assignedAgentName).toBe('Nora');
    expect(db.conversation.get(conversation.id)?.agentName).toBe(name);
  });
});

describe('agents.delete', () => {
  it('deletes once, and removes the agent from its numbers and documents', async () => {
    const { handle, db } = createHandledTenant();
    const path = { agentId: db.agent.insert().id };
    const number = db.telephonyNumber.insert({ assignedAgentId: path.agentId });
    const document = db.knowledgeBaseDocument.insert({
      assignedAgentIds: [path.agentId, 'agt_other'],
    });
    expect(await handle('agents.delete', { path })).toBeUndefined();
    expect(db.telephonyNumber.get(number.id)).toMatchObject({
      assignedAgentId: null,
      assignedAgentName: null,
    });
    expect(db.knowledgeBaseDocument.get(document.id)?.assignedAgentIds).toEqual(['agt_other']);
    expect((await problemOf(handle('agents.delete', { path }))).slug).toBe('not-found');
    expect((await problemOf(handle('agents.get', { path }))).slug).toBe('not-found');
  });
});

describe('agents.activate, deactivate and publish', () => {
  it('changes only the status', async () => {
    const { handle, db } = createHandledTenant();
    const before = db.agent.insert({ status: 'draft', version: 3 });
    const path = { agentId: before.id };
    const activated = await handle('agents.activate', { path });
    expect(activated).toMatchObject({ status: 'active', version: 3 });
    expect(await handle('agents.deactivate', { path })).toMatchObject({ status: 'inactive' });
  });

  it('publishes the current version, and keeps the notes of each publication', async () => {
    const { handle, db, hiddenRecords } = createHandledTenant();
    const { id } = db.agent.insert({ version: 2, publishedVersion: null });
    const path = { agentId: id };
    expect(await handle('agents.publish', { path, body: { notes: 'First' } })).toMatchObject({
      version: 2,
      publishedVersion: 2,
    });
    await handle('agents.update', { path, body: { name: 'New' } });
    expect((await handle('agents.get', { path })).publishedVersion).toBe(2);
    expect(await handle('agents.publish', { path })).toMatchObject({ publishedVersion: 3 });
    expect(hiddenRecords.publications.get(id)).toEqual([
      { version: 2, notes: 'First', publishedAt: START },
      { version: 3, notes: null, publishedAt: START },
    ]);
  });

  it.each([
    'agents.get',
    'agents.activate',
    'agents.deactivate',
    'agents.publish',
    'agents.stats',
    'agents.delete',
  ] as const)('%s answers 404 for an unknown agent, and names it', async (id) => {
    const { handle } = createHandledTenant();
    const problem = await problemOf(handle(id, { path: { agentId: 'agt_nope' } }));
    expect(problem.status).toBe(404);
    expect(problem.detail).toContain('agt_nope');
  });
});

describe('agents.list', () => {
  it('filters by status, and searches names and descriptions regardless of case', async () => {
    const { handle, db } = createHandledTenant();
    db.agent.insert({ id: 'agt_a', name: 'Support', description: null, status: 'active' });
    db.agent.insert({ id: 'agt_b', name: 'Desk', description: 'Gives SUPPORT', status: 'draft' });
    db.agent.insert({ id: 'agt_c', name: 'Sales', description: '', status: 'active' });
    const ids = async (query: object) =>
      (await handle('agents.list', { query })).data.map(({ id }) => id).sort();
    expect(await ids({ status: 'active' })).toEqual(['agt_a', 'agt_c']);
    expect(await ids({ search: 'support' })).toEqual(['agt_a', 'agt_b']);
    expect(await ids({ search: 'support', status: 'draft' })).toEqual(['agt_b']);
    expect(await ids({ search: 'nothing' })).toEqual([]);
  });

  it('lists the latest agent first when several were created at one moment', async () => {
    const { handle } = createHandledTenant();
    for (const name of ['A', 'B', 'C']) await handle('agents.create', { body: { name } });
    const { data } = await handle('agents.list');
    expect(data.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  });
});

describe('agents.stats', () => {
  const create = () => {
    const all = createHandledTenant();
    const { id } = all.db.agent.insert();
    const add = (startedAt: string, durationSeconds: number, outcome: string | null) =>
      all.db.conversation.insert({ agentId: id, startedAt, durationSeconds, outcome });
    add('2025-05-31T23:59:59.999Z', 1_000, 'resolved');
    add('2025-06-01T00:00:00Z', 60, 'resolved');
    add('2025-06-15T12:00:00Z', 30, 'escalated');
    add('2025-06-30T23:59:59.999Z', 100, null);
    add('2025-07-01T00:00:00Z', 1_000, 'resolved');
    all.db.conversation.insert({ startedAt: '2025-06-15T12:00:00Z' });
    return { ...all, path: { agentId: id } };
  };

  it('counts the conversations that began in the period; dates without a time are whole days in UTC', async () => {
    const { handle, path } = create();
    const query = { dateFrom: '2025-06-01', dateTo: '2025-06-30' };
    expect(await handle('agents.stats', { path, query })).toEqual({
      agentId: path.agentId,
      period: { from: '2025-06-01', to: '2025-06-30' },
      totalConversations: 3,
      avgDurationSeconds: 63.3,
      outcomeBreakdown: { resolved: 1, escalated: 1 },
    });
  });

  it('uses exact times as bounds, and counts everything without bounds', async () => {
    const { handle, path } = create();
    const query = { dateFrom: '2025-06-01T00:00:01Z', dateTo: '2025-06-30T23:59:59Z' };
    expect(await handle('agents.stats', { path, query })).toMatchObject({ totalConversations: 1 });
    expect(await handle('agents.stats', { path })).toMatchObject({
      totalConversations: 5,
      period: { from: null, to: null },
    });
  });

  it('always includes `resolved`, and does not divide by zero', async () => {
    const { handle, path } = create();
    const query = { dateFrom: '2030-01-01' };
    expect(await handle('agents.stats', { path, query })).toMatchObject({
      totalConversations: 0,
      avgDurationSeconds: 0,
      outcomeBreakdown: { resolved: 0 },
    });
  });

  it('refuses a period that ends before it begins', async () => {
    const { handle, path } = create();
    const query = { dateFrom: '2025-06-30', dateTo: '2025-06-01' };
    const problem = await problemOf(handle('agents.stats', { path, query }));
    expect(problem.extras.errors?.[0]?.field).toBe('dateTo');
  });
});
