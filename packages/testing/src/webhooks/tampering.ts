/**
 * What is wrong with a delivery on purpose, and how a verifier must refuse it:
 *
 * - `signature`: signed with another secret (`no_match`).
 * - `body`: changed by one letter after it was signed (`no_match`).
 * - `timestamp`: moved by a second after it was signed (`no_match`).
 * - `missing-signature`: the header was dropped on the way (`missing_header`).
 * - `malformed-signature`: the header is no `sha256=<hex>` (`malformed_header`).
 * - `malformed-body`: signed, but cut off in the middle of its JSON (`malformed_body`).
 */
export type Tampering = (typeof tamperings)[number];

/** Every way to tamper. */
export const tamperings = [
  'signature',
  'body',
  'timestamp',
  'missing-signature',
  'malformed-signature',
  'malformed-body',
] as const;
