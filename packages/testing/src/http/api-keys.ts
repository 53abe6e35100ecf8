import { type ApiKeyScope, KNOWN_API_KEY_SCOPES } from '@voisnap/types/operations';
import type { CredentialUser } from '../emulator/state/accounts.js';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { captureMap, type Restore } from '../shared/mock-part.js';
import { suggestName } from '../shared/nearest-name.js';
import { showValue } from '../shared/show-value.js';

/** Options of `keys.create()`. */
export interface CreateKeyOptions {
  /** Scopes of the key. Default: all. */
  readonly scopes?: readonly ApiKeyScope[];
  /** Creates a key that is revoked already: the API responds with 401. Default: `false`. */
  readonly revoked?: boolean;
  /**
   * Name of the tenant that the key belongs to, or the id or slug of a tenant that `tenants.create` has created.
   * Each tenant has data of its own (agents, calls, …); a new name creates an empty tenant. Clock, faults, overrides and request log are shared. Default: the
   * mock's own tenant, whose data `mock.db` holds.
   */
  readonly tenant?: string;
  /** The key itself, or a JWT to accept. Default: a new key, `vsnp_sb_…`. */
  readonly value?: string;
}

/** The API keys of one mock. */
export interface ApiKeys {
  /**
   * Creates an API key and returns it.
   * @throws TypeError for an unknown scope, an empty tenant name or a malformed value.
   * @throws Error when a key with that value exists.
   */
  create(options?: CreateKeyOptions): string;
  /**
   * Revokes a key: the API responds with 401 from now on.
   * @param value - the key.
   * @throws Error when the key does not exist.
   */
  revoke(value: string): void;
}

/** A stored API key, or a token of a user. */
export interface KeyRecord {
  /** `undefined`: all scopes. */
  readonly scopes: readonly string[] | undefined;
  readonly revoked: boolean;
  /** Name, slug or id of the tenant. `undefined`: the mock's own. */
  readonly tenant?: string | undefined;
  /** Milliseconds since the epoch. `undefined`: never. */
  readonly expiresAt?: number | undefined;
  /** The user whose rights a token has, or who created a key. */
  readonly user?: CredentialUser | undefined;
}

/** Where the values of new keys come from. */
export interface KeySource {
  /** Returns the value of the next key. `count` is 1 for the first. */
  readonly nameKey: (count: number) => string;
  /** Called with each key and token that is added. */
  readonly onAdd?: ((value: string) => void) | undefined;
}

/** Pattern of a bearer token (RFC 6750, section 2.1). */
export const tokenPattern = '[\\w.~+/-]+=*';

const bearerToken = new RegExp(`^${tokenPattern}$`);

/** Keeps the API keys of one mock. */
export class KeyRing implements ApiKeys {
  readonly #records = new Map<string, KeyRecord>();
  readonly #source: KeySource;
  #named = 0;

  /** @param first an unrestricted key that it has from the start. */
  constructor(source: KeySource, first: string) {
    this.#source = source;
    this.#records.set(first, { scopes: undefined, revoked: false });
  }

  create(options: CreateKeyOptions = {}): string {
    assertKnownNames(options, ['scopes', 'revoked', 'tenant', 'value'], 'keys.create');
    const { scopes, revoked = false, tenant, value = this.newValue() } = options;
    if (scopes) checkScopes(scopes);
    checkTenant(tenant);
    if (!bearerToken.test(value)) {
      throw new TypeError(
        'The option "value" of keys.create must consist of letters, digits and -._~+/ (RFC 6750).',
      );
    }
    if (this.#records.has(value)) throw new Error('An API key with that value already exists.');
    return this.add(value, { scopes: scopes && [...scopes], revoked, tenant });
  }

  /** Adds a key or a token, and returns it. */
  add(value: string, record: KeyRecord): string {
    this.#records.set(value, record);
    this.#source.onAdd?.(value);
    return value;
  }

  /** Returns a value for a new key. */
  newValue(): string {
    this.#named += 1;
    return this.#source.nameKey(this.#named);
  }

  revoke(value: string): void {
    const record = this.#records.get(value);
    if (!record) throw new Error('This mock has no API key with that value.');
    this.#records.set(value, { ...record, revoked: true });
  }

  /** Captures which keys there are, and how many were named. */
  capture(): Restore {
    const named = this.#named;
    const restore = captureMap(this.#records);
    return () => {
      restore();
      this.#named = named;
    };
  }

  find(value: string): KeyRecord | undefined {
    return this.#records.get(value);
  }
}

function checkTenant(tenant: unknown): void {
  if (tenant === undefined || (typeof tenant === 'string' && tenant !== '')) return;
  throw new TypeError(
    `The option "tenant" of keys.create is ${showValue(tenant)}. It must be a name, such as 'acme'. Omit it to use the mock's own tenant.`,
  );
}

function checkScopes(scopes: unknown): void {
  if (!Array.isArray(scopes)) {
    throw new TypeError(
      `The option "scopes" of keys.create is ${showValue(scopes)}. It must be a list, such as ['agents:read'].`,
    );
  }
  const known: readonly unknown[] = KNOWN_API_KEY_SCOPES;
  for (const scope of scopes) {
    if (known.includes(scope)) continue;
    throw new TypeError(
      `Unknown scope ${showValue(scope)}. ${suggestName(scope, KNOWN_API_KEY_SCOPES, 'scopes')}`,
    );
  }
}
