import type { ApiKeyScope } from './api-key-scopes.js';
import type { OpenEnum } from './open-enum.js';

/** An API key that was created. Assumed: the whole response. */
export interface ApiKey {
  /** Id of the API key. Assumed: with the prefix `key_`. */
  id?: string | null | undefined;
  /** Name of the API key. */
  name?: string | null | undefined;
  /** Operations that the API key allows. Example: `['agents:read']`. */
  scopes?: OpenEnum<ApiKeyScope>[] | null | undefined;
  /** The key itself, `vsnp_live_…` or `vsnp_sb_…`. Assumed: only this response has it. */
  key: string;
  /** When the API key expires, as an ISO 8601 datetime in UTC. `null`: never. */
  expiresAt?: string | null | undefined;
  /** When the API key was created, as an ISO 8601 datetime in UTC. */
  createdAt?: string | null | undefined;
}
