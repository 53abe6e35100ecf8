import type { BillingModeSetting, SetBillingModeRequest } from '../models/billing-mode.js';
import type { SetBrandingRequest, WhiteLabelBranding } from '../models/white-label-branding.js';
import type { SetWhiteLabelDomainRequest, WhiteLabelDomain } from '../models/white-label-domain.js';
import type { OperationsOf } from './operation.js';

interface AgencyOperationTypes {
  readonly setBillingMode: { input: { body: SetBillingModeRequest }; response: BillingModeSetting };
  readonly setDomain: { input: { body: SetWhiteLabelDomainRequest }; response: WhiteLabelDomain };
  readonly getDomain: { input: object; response: WhiteLabelDomain };
  readonly setBranding: { input: { body: SetBrandingRequest }; response: WhiteLabelBranding };
}

const facts = {
  setBillingMode: {
    id: 'agency.setBillingMode',
    method: 'PUT',
    path: '/agency/billing/mode',
    summary: 'Set the billing mode of the agency',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'unrestricted',
    provenance: 'documented',
  },
  setDomain: {
    id: 'agency.whiteLabel.setDomain',
    method: 'POST',
    path: '/agency/white-label/domain',
    summary: 'Set the white-label domain',
    retry: 'unsafe',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'unrestricted',
    provenance: 'documented',
  },
  getDomain: {
    id: 'agency.whiteLabel.getDomain',
    method: 'GET',
    path: '/agency/white-label/domain',
    summary: 'Get the white-label domain',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'unrestricted',
    provenance: 'documented',
  },
  setBranding: {
    id: 'agency.whiteLabel.setBranding',
    method: 'PUT',
    path: '/agency/white-label/branding',
    summary: 'Set the white-label branding',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'unrestricted',
    provenance: 'documented',
  },
} as const;

/** The type of {@link agencyOperations}. */
export type AgencyOperations = OperationsOf<typeof facts, AgencyOperationTypes>;

/** Operations on the settings of an agency. */
export const agencyOperations: AgencyOperations = facts;
