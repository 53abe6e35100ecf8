import type { IceServer } from '@voisnap/types';
import type { HandlersOf } from './handler.js';
import { requireCallingAgent } from './require-calling-agent.js';

/** How long a session token is valid, in milliseconds. Assumed. */
const TOKEN_LIFETIME = 300_000;

/** Handlers of the operations on WebRTC sessions. The mock has no hub that a browser could join. */
export const webrtcHandlers: HandlersOf<'webrtc'> = {
  'webrtc.createSession': ({ body }, tenant) => {
    requireCallingAgent(tenant, body.agentId);
    const expiresAt = tenant.clock.now() + TOKEN_LIFETIME;
    const sessionId = tenant.newId('wrtc_');
    return {
      sessionId,
      sessionToken: tenant.newId('wrtc_tok_'),
      expiresAt: new Date(expiresAt).toISOString(),
      iceServers: listIceServers({
        username: `${Math.floor(expiresAt / 1_000)}:${sessionId}`,
        credential: tenant.newId(''),
      }),
    };
  },
};

/** The documented servers. Assumed: the form of user name and password. */
const listIceServers = (
  turn: Required<Pick<IceServer, 'username' | 'credential'>>,
): IceServer[] => [
  { urls: ['stun:stun.voisnap.ai:3478'] },
  {
    urls: ['turn:turn.voisnap.ai:3478?transport=udp', 'turn:turn.voisnap.ai:3478?transport=tcp'],
    ...turn,
  },
];
