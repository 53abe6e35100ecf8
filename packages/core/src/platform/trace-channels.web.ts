/** Everywhere but on Node there is nobody to tell. */
export const callChannel = undefined;

/** Everywhere but on Node there is nobody to tell. */
export const attemptChannel = undefined;
