import type { WhiteLabelDomain } from '@voisnap/types';

const DAY = 86_400_000;
/** Documented. */
const CNAME_TARGET = 'agency.voisnap.ai';
/** Days that a certificate of Let's Encrypt, which Voisnap uses, is valid. */
const CERTIFICATE_DAYS = 90;

/** Describes a domain that waits for its verification. */
export const describePendingDomain = (
  domain: string,
  verificationToken: string,
): Required<WhiteLabelDomain> => ({
  domain,
  status: 'pending_verification',
  cnameTarget: CNAME_TARGET,
  verificationToken,
  sslStatus: 'pending',
  sslExpiresAt: null,
  verifiedAt: null,
});

/** Describes what the verification of a domain changes. `now` is in milliseconds since the epoch. */
export const describeVerification = (
  now: number,
): Required<Pick<WhiteLabelDomain, 'status' | 'sslStatus' | 'sslExpiresAt' | 'verifiedAt'>> => ({
  status: 'active',
  sslStatus: 'active',
  sslExpiresAt: new Date(now + CERTIFICATE_DAYS * DAY).toISOString(),
  verifiedAt: new Date(now).toISOString(),
});
