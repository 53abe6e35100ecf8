import type { FreeFormMap } from './free-form-map.js';

/** The voice conversation to prepare for a browser. */
export interface CreateWebRtcSessionRequest {
  /** Id of the agent to talk to. */
  agentId: string;
  /** Your own data. The documentation does not say where the API returns it. */
  metadata?: FreeFormMap | undefined;
}

/** A STUN or TURN server. It fits `RTCIceServer`: pass the list to `new RTCPeerConnection({ iceServers })`. */
export interface IceServer {
  /** URLs of the server. Example: `['stun:stun.voisnap.ai:3478']`. */
  urls: string[];
  /** User name. TURN servers have one. */
  username?: string;
  /** Password. TURN servers have one. */
  credential?: string;
}

/** A session that a browser can join by WebRTC. */
export interface WebRtcSession {
  /** Id of the session, with the prefix `wrtc_`. */
  sessionId: string;
  /** Secret of the session, with the prefix `wrtc_tok_`. The browser joins the WebRtcHub with it. */
  sessionToken: string;
  /** When the session token expires, as an ISO 8601 datetime in UTC. */
  expiresAt: string;
  /** The servers through which the browser connects. */
  iceServers: IceServer[];
}
