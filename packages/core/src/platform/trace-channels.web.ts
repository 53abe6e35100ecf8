/** Opens nothing: only Node has `diagnostics_channel`. */
export const openCallChannel = (): undefined => undefined;

/** Opens nothing: only Node has `diagnostics_channel`. */
export const openAttemptChannel = (): undefined => undefined;
