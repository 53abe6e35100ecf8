import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf } from '../../../test/handle.js';

describe('webrtc.createSession', () => {
  it('returns a token that expires, and the documented servers', async () => {
    const { handle, db } = createHandledTenant();
    const body = { agentId: db.agent.insert().id, metadata: { customerId: 'cust_1' } };
    const session = await handle('webrtc.createSession', { body });
    expect(session).toEqual({
      sessionId: expect.stringMatching(/^wrtc_[0-9A-Z]{26}$/),
      sessionToken: expect.stringMatching(/^wrtc_tok_[0-9A-Z]{26}$/),
      expiresAt: '2025-06-16T09:05:00.000Z',
      iceServers: [
        { urls: ['stun:stun.voisnap.ai:3478'] },
        {
          urls: [
            'turn:turn.voisnap.ai:3478?transport=udp',
            'turn:turn.voisnap.ai:3478?transport=tcp',
          ],
          username: `1750064700:${session.sessionId}`,
          credential: expect.any(String),
        },
      ],
    });
    const other = await handle('webrtc.createSession', { body });
    expect(other.sessionToken).not.toBe(session.sessionToken);
  });

  it('rejects an agent that does not exist, and one that is inactive', async () => {
    const { handle, db } = createHandledTenant();
    const agentId = db.agent.insert({ status: 'inactive' }).id;
    const statusOf = async (body: object) =>
      (await problemOf(handle('webrtc.createSession', { body }))).status;
    expect(await statusOf({ agentId: 'agt_nope' })).toBe(404);
    expect(await statusOf({ agentId })).toBe(409);
  });
});
