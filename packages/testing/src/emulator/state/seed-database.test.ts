import { describe, expect, it } from 'vitest';
import { createHandledTenant } from '../../../test/handle.js';
import type { Seed } from './seed.js';
import { seedDatabase } from './seed-database.js';

describe('seedDatabase', () => {
  it('stores agents first, so that other entities get their names', () => {
    const { tenant, db } = createHandledTenant();
    seedDatabase(tenant, {
      telephonyNumber: [{ id: 'num_1', assignedAgentId: 'agt_1' }],
      conversation: [{ id: 'conv_1', agentId: 'agt_1' }],
      agent: [{ id: 'agt_1', name: 'Aria' }],
      outboundCall: [{ agentId: 'agt_1', status: 'busy' }],
      webhook: [{ secret: 'whsec_1' }],
    });
    expect(db.telephonyNumber.get('num_1')?.assignedAgentName).toBe('Aria');
    expect(db.conversation.get('conv_1')?.agentName).toBe('Aria');
    expect(db.outboundCall.size).toBe(1);
    expect(db.webhook.all()).toMatchObject([{ secret: 'whsec_1', enabled: true }]);
  });

  it('stores transcripts and the texts of documents', async () => {
    const { tenant, db, handle } = createHandledTenant();
    const turns = [{ speaker: 'agent', text: 'Hello', startTime: 0 }];
    seedDatabase(tenant, {
      conversation: [{ id: 'conv_1', transcript: turns }],
      knowledgeBaseDocument: [{ id: 'kb_1', text: 'Returns are free.' }],
    });
    expect(db.transcript.get('conv_1').turns).toEqual(turns);
    expect(db.knowledgeBaseDocument.get('kb_1')?.chunkCount).toBe(1);
    const { matches } = await handle('knowledgeBase.search', { body: { query: 'return' } });
    expect(matches[0]?.excerpt).toBe('Returns are free.');
  });

  it('names the path of an entity that does not match its model', () => {
    const { tenant } = createHandledTenant();
    const seed = { agent: [{}, { name: 4 }] } as unknown as Seed;
    expect(() => seedDatabase(tenant, seed)).toThrow(
      /Invalid seed at agent\[1\]\. This agent does not match/,
    );
  });

  it('names an unknown field, and rejects a value that is not a seed', () => {
    const { db } = createHandledTenant();
    expect(() => seedDatabase({ db }, { agent: [{ nmae: 'Aria' } as never] })).toThrow(
      'Invalid seed at agent[0]. The model of agent has no field "nmae". Did you mean "name"?',
    );
    for (const seed of [[], null, 'agent', undefined]) {
      expect(() => seedDatabase({ db }, seed as never)).toThrow(
        /^Invalid seed\. It must be an object, such as \{ agent: /,
      );
    }
  });

  it('names an unknown table', () => {
    const { tenant } = createHandledTenant();
    const seed = { agents: [] } as unknown as Seed;
    expect(() => seedDatabase(tenant, seed)).toThrow(
      'A seed has no table "agents". Known tables: agent,',
    );
  });
});
