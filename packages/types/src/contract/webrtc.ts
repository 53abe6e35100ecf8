import type { WebRtcOperations } from '../operations/webrtc.js';
import {
  createWebRtcSessionRequestSchema,
  webRtcSessionSchema,
} from '../schemas/webrtc-session.js';
import { noFields } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';

/** Schemas of the operations on WebRTC sessions. */
export const webrtcContract: ResourceContract<WebRtcOperations> =
  /* @__PURE__ */ contractFor<WebRtcOperations>()({
    'webrtc.createSession': {
      pathParams: noFields,
      query: noFields,
      body: createWebRtcSessionRequestSchema,
      response: webRtcSessionSchema,
    },
  });
