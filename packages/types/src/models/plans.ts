/** Known plans of a subscription. */
export const KNOWN_PLANS = ['starter', 'professional', 'business', 'enterprise'] as const;
