/** Only Node has `diagnostics_channel`. */
export const callChannel = undefined;

/** Only Node has `diagnostics_channel`. */
export const attemptChannel = undefined;
