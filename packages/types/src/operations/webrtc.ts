import type { CreateWebRtcSessionRequest, WebRtcSession } from '../models/webrtc-session.js';
import type { OperationsOf } from './operation.js';

interface WebRtcOperationTypes {
  readonly createSession: { input: { body: CreateWebRtcSessionRequest }; response: WebRtcSession };
}

const facts = {
  createSession: {
    id: 'webrtc.createSession',
    method: 'POST',
    path: '/webrtc/sessions',
    summary: 'Create a WebRTC session',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'unrestricted',
    provenance: 'documented',
  },
} as const;

/** The type of {@link webrtcOperations}. */
export type WebRtcOperations = OperationsOf<typeof facts, WebRtcOperationTypes>;

/** Operations on WebRTC sessions. */
export const webrtcOperations: WebRtcOperations = facts;
