import type { OpenEnum } from './open-enum.js';

/** Ways to verify a domain that the documentation shows. */
export const KNOWN_VERIFICATION_METHODS = ['cname'] as const;
/** Statuses of a domain that the documentation shows. */
export const KNOWN_DOMAIN_STATUSES = ['pending_verification', 'active'] as const;
/** Statuses of a domain's certificate that the documentation shows. */
export const KNOWN_SSL_STATUSES = ['pending', 'active'] as const;

/** The domain at which clients reach the Console. */
export interface SetWhiteLabelDomainRequest {
  /** The domain, without a scheme or a path. Example: `app.example.com`. */
  domain: string;
  /** How Voisnap verifies the domain. Example: `cname`. Assumed: it can be left out. */
  verificationMethod?: OpenEnum<(typeof KNOWN_VERIFICATION_METHODS)[number]> | undefined;
}

/** The domain at which clients reach the Console, and the state of its verification. */
export interface WhiteLabelDomain {
  /** The domain. Example: `app.example.com`. */
  domain: string;
  /** `pending_verification` until the domain is verified, then `active`. */
  status: OpenEnum<(typeof KNOWN_DOMAIN_STATUSES)[number]>;
  /** The name that the domain's CNAME record must point to. Example: `agency.voisnap.ai`. */
  cnameTarget?: string | null | undefined;
  /** Token of the verification. Example: `vsnp-verify-…`. */
  verificationToken?: string | null | undefined;
  /** Status of the TLS certificate: `pending`, then `active`. */
  sslStatus?: OpenEnum<(typeof KNOWN_SSL_STATUSES)[number]> | null | undefined;
  /** When the TLS certificate expires, as an ISO 8601 datetime in UTC. Absent until the domain is verified. */
  sslExpiresAt?: string | null | undefined;
  /** When the domain was verified, as an ISO 8601 datetime in UTC. `null` until then. */
  verifiedAt?: string | null | undefined;
}
