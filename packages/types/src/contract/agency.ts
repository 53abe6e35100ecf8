import type { AgencyOperations } from '../operations/agency.js';
import { billingModeSettingSchema, setBillingModeRequestSchema } from '../schemas/billing-mode.js';
import {
  setBrandingRequestSchema,
  whiteLabelBrandingSchema,
} from '../schemas/white-label-branding.js';
import {
  setWhiteLabelDomainRequestSchema,
  whiteLabelDomainSchema,
} from '../schemas/white-label-domain.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';

/** Schemas of the operations on the settings of an agency. */
export const agencyContract: ResourceContract<AgencyOperations> =
  /* @__PURE__ */ contractFor<AgencyOperations>()({
    'agency.setBillingMode': {
      pathParams: noFields,
      query: noFields,
      body: setBillingModeRequestSchema,
      response: billingModeSettingSchema,
    },
    'agency.whiteLabel.setDomain': {
      pathParams: noFields,
      query: noFields,
      body: setWhiteLabelDomainRequestSchema,
      response: whiteLabelDomainSchema,
    },
    'agency.whiteLabel.getDomain': {
      pathParams: noFields,
      query: noFields,
      body: nothing,
      response: whiteLabelDomainSchema,
    },
    'agency.whiteLabel.setBranding': {
      pathParams: noFields,
      query: noFields,
      body: setBrandingRequestSchema,
      response: whiteLabelBrandingSchema,
    },
  });
