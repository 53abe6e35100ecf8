import { describe, expect, it } from 'vitest';
import { createHandledTenant } from '../../../test/handle.js';

describe('createTenant', () => {
  const play = async (seed: number) => {
    const { handle, clock, db } = createHandledTenant(seed);
    const agent = await handle('agents.create', { body: { name: 'Aria' } });
    await handle('telephony.numbers.search', { query: { areaCode: '415' } });
    await handle('outboundCalls.create', {
      body: { agentId: agent.id, toNumber: '+14155550199', metadata: { name: 'Dana' } },
    });
    db.conversation.insert();
    clock.moveBy(600_000);
    const conversations = db.conversation.all();
    const transcripts = conversations.map(({ id }) => db.transcript.get(id));
    return JSON.stringify([db.agent.all(), db.outboundCall.all(), conversations, transcripts]);
  };

  it('has the same state after the same seed and calls, byte for byte', async () => {
    expect(await play(7)).toBe(await play(7));
    expect(await play(7)).not.toBe(await play(8));
  });

  it('shares nothing with other tenants', async () => {
    const tenants = Array.from({ length: 50 }, (_, seed) => createHandledTenant(seed));
    await Promise.all(
      tenants.map(({ handle }, index) =>
        Promise.all(
          Array.from({ length: index % 5 }, (_, n) =>
            handle('agents.create', { body: { name: `${index} ${n}` } }),
          ),
        ),
      ),
    );
    for (const [index, { db }] of tenants.entries()) {
      const names = db.agent.all().map(({ name }) => name);
      expect(names).toEqual(Array.from({ length: index % 5 }, (_, n) => `${index} ${n}`));
    }
  });
});
