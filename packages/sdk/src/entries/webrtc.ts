// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  AttemptRecord,
  OperationCaller,
  RateLimitMode,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
  UploadProgress,
  ValidationMode,
  WithResponse,
} from '@voisnap/core';
export type {
  CreateWebRtcSessionRequest,
  FreeFormMap,
  IceServer,
  WebRtcSession,
} from '@voisnap/types/models';
export { WebRtc } from '../resources/webrtc.js';
