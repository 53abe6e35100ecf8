import {
  type SetBillingModeRequest,
  setBillingModeRequestSchema,
  type WhiteLabelBranding,
  type WhiteLabelDomain,
  whiteLabelBrandingSchema,
  whiteLabelDomainSchema,
} from '@voisnap/types';
import * as z from 'zod';

/** The settings of an agency, as the mock stores them. No response of the API has all of them. */
export interface AgencySettings {
  /** Id of the agency, with the prefix `agn_`. */
  readonly id: string;
  /** How the clients are billed. Default: `platform_billed`. */
  readonly billingMode: SetBillingModeRequest['mode'];
  /** The white-label domain; `null` if none is set. */
  readonly domain: WhiteLabelDomain | null;
  /** The white-label branding; `null` if none is set. */
  readonly branding: WhiteLabelBranding | null;
}

const makeSchema = () =>
  z.looseObject({
    id: z.string(),
    billingMode: setBillingModeRequestSchema.shape.mode,
    domain: whiteLabelDomainSchema.nullable(),
    branding: whiteLabelBrandingSchema.nullable(),
  });

/** Schema of {@link AgencySettings}. */
export const agencySettingsSchema: z.ZodType<AgencySettings> = /* @__PURE__ */ makeSchema();
