import * as z from 'zod';
import type {
  CreateWebRtcSessionRequest,
  IceServer,
  WebRtcSession,
} from '../models/webrtc-session.js';
import { timestamp } from '../primitives/dates.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Schema of {@link CreateWebRtcSessionRequest}. */
export const createWebRtcSessionRequestSchema: ObjectSchema<CreateWebRtcSessionRequest> =
  requestObject('CreateWebRtcSessionRequest', () => ({
    agentId: nonEmptyText(),
    metadata: freeFormMap().optional(),
  }));

/** Schema of {@link IceServer}. */
export const iceServerSchema: ObjectSchema<IceServer> = responseObject('IceServer', () => ({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
}));

/** Schema of {@link WebRtcSession}. */
export const webRtcSessionSchema: ObjectSchema<WebRtcSession> = responseObject(
  'WebRtcSession',
  () => ({
    sessionId: z.string(),
    sessionToken: z.string(),
    expiresAt: timestamp(),
    iceServers: z.array(iceServerSchema),
  }),
);
