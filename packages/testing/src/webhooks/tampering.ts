/**
 * How a delivery is invalid on purpose, and the reason with which a verifier must reject it:
 *
 * - `signature`: signed with another secret (`no_match`).
 * - `body`: one letter was changed after signing (`no_match`).
 * - `timestamp`: moved by a second after signing (`no_match`).
 * - `missing-signature`: the header is missing (`missing_header`).
 * - `malformed-signature`: the header is not `sha256=<hex>` (`malformed_header`).
 * - `malformed-body`: signed, but its JSON is cut off in the middle (`malformed_body`).
 */
export type Tampering = (typeof tamperings)[number];

/** All values of `Tampering`. */
export const tamperings = [
  'signature',
  'body',
  'timestamp',
  'missing-signature',
  'malformed-signature',
  'malformed-body',
] as const;
