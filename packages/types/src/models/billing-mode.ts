import type { KNOWN_BILLING_MODES } from './billing-modes.js';
import type { OpenEnum } from './open-enum.js';

/** How the clients of an agency are billed. */
export interface SetBillingModeRequest {
  /** The billing mode. Example: `self_billed`. Assumed: `platform_billed` is accepted here too. */
  mode: OpenEnum<(typeof KNOWN_BILLING_MODES)[number]>;
}

/** The billing mode of an agency. The response to `agency.setBillingMode` is not documented. */
export interface BillingModeSetting {
  /** The billing mode. Assumed. */
  mode?: OpenEnum<(typeof KNOWN_BILLING_MODES)[number]> | null | undefined;
}
