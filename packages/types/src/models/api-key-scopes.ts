/** The scopes of API keys. */
export const KNOWN_API_KEY_SCOPES = [
  'agents:read',
  'agents:write',
  'conversations:read',
  'conversations:write',
  'telephony:read',
  'telephony:write',
  'webhooks:read',
  'webhooks:write',
  'analytics:read',
  'billing:read',
] as const;

/** A scope of an API key. */
export type ApiKeyScope = (typeof KNOWN_API_KEY_SCOPES)[number];
