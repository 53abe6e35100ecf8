import type { UserRights } from '../users/user-rights.js';

/** A credential that a handler issues: an API key or an access token. */
interface IssuedCredential {
  /** The credential. Default: a new API key. */
  readonly value?: string;
  /** Scopes of an API key. Default: all. */
  readonly scopes?: readonly string[];
  /** When it expires, in ms since the epoch. Default: never. */
  readonly expiresAt?: number | undefined;
  /** The user whose rights it has, or who created it. */
  readonly user?: CredentialUser | undefined;
}

/** The user behind a credential. */
export interface CredentialUser {
  readonly id: string;
  /** The role and what it allows. Absent for an API key, which has scopes. */
  readonly rights?: UserRights;
}

/** What handlers reach outside of their tenant: the credentials and the tenants of the whole mock. */
export interface Accounts<Tenant> {
  /** All tenants, the mock's own first. */
  list(): readonly Tenant[];
  /** Returns the tenant with this name, slug or id; creates it first if needed. */
  open(name: string): Tenant;
  /** Lets a credential open a tenant, and returns it. */
  issue(tenant: Tenant, credential: IssuedCredential): string;
  /** Returns a text that no other call returns. */
  newSecret(): string;
}
