/** Known ways of billing the clients of an agency: by the agency itself, or by Voisnap in its name. */
export const KNOWN_BILLING_MODES = ['self_billed', 'platform_billed'] as const;
