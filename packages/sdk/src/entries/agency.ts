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
  BillingModeSetting,
  BrandColors,
  BrandColorsInput,
  OpenEnum,
  SetBillingModeRequest,
  SetBrandingRequest,
  SetWhiteLabelDomainRequest,
  WhiteLabelBranding,
  WhiteLabelDomain,
} from '@voisnap/types/models';
export { Agency } from '../resources/agency.js';
export { WhiteLabel } from '../resources/white-label.js';
