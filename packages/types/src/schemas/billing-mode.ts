import type { BillingModeSetting, SetBillingModeRequest } from '../models/billing-mode.js';
import { KNOWN_BILLING_MODES } from '../models/billing-modes.js';
import { assumedEnum } from '../primitives/assumed.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link SetBillingModeRequest}. */
export const setBillingModeRequestSchema: ObjectSchema<SetBillingModeRequest> = requestObject(
  'SetBillingModeRequest',
  () => ({ mode: openEnumInput(KNOWN_BILLING_MODES) }),
);

/** Schema of {@link BillingModeSetting}. */
export const billingModeSettingSchema: ObjectSchema<BillingModeSetting> = responseObject(
  'BillingModeSetting',
  () => ({ mode: assumedEnum(KNOWN_BILLING_MODES) }),
);
