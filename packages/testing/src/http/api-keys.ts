import { type ApiKeyScope, KNOWN_API_KEY_SCOPES } from '@voisnap/types/operations';
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
   * Name of the tenant that the key belongs to. Each tenant has data of its own (agents, calls, …); a new
   * name creates an empty tenant. Clock, faults, overrides and request log are shared. Default: the
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

/** A stored API key. */
export interface KeyRecord {
  /** `undefined`: all scopes. */
  readonly scopes: readonly ApiKeyScope[] | undefined;
  readonly revoked: boolean;
  /** `undefined`: the mock's own tenant. */
  readonly tenant?: string | undefined;
}

/** Pattern of a bearer token (RFC 6750, section 2.1). */
export const tokenPattern = '[\\w.~+/-]+=*';

const bearerToken = new RegExp(`^${tokenPattern}$`);

/** Keeps the API keys of one mock. */
export class KeyRing implements ApiKeys {
  readonly #records = new Map<string, KeyRecord>();
  readonly #newValue: () => string;

  constructor(newValue: () => string) {
    this.#newValue = newValue;
  }

  create(options: CreateKeyOptions = {}): string {
    assertKnownNames(options, ['scopes', 'revoked', 'tenant', 'value'], 'keys.create');
    const { scopes, revoked = false, tenant, value = this.#newValue() } = options;
    if (scopes) checkScopes(scopes);
    checkTenant(tenant);
    if (!bearerToken.test(value)) {
      throw new TypeError(
        'The option "value" of keys.create must consist of letters, digits and -._~+/ (RFC 6750).',
      );
    }
    if (this.#records.has(value)) throw new Error('An API key with that value already exists.');
    this.#records.set(value, { scopes: scopes && [...scopes], revoked, tenant });
    return value;
  }

  revoke(value: string): void {
    const record = this.#records.get(value);
    if (!record) throw new Error('This mock has no API key with that value.');
    this.#records.set(value, { ...record, revoked: true });
  }

  /** Captures which keys there are. */
  capture(): Restore {
    return captureMap(this.#records);
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
