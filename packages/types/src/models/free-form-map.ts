/**
 * A map whose keys and values you choose. It is sent and returned unchanged, at any depth. Values are
 * anything that JSON can carry, `null` included.
 */
export type FreeFormMap = Record<string, unknown>;
