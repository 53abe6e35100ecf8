import { operations, type Scope } from '@voisnap/types/operations';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { captureMap, type Restore } from '../shared/mock-part.js';
import { findNearestName } from '../shared/nearest-name.js';
import { showValue } from '../shared/show-value.js';

/** What a new API key may do. */
export interface CreateKeyOptions {
  /** What the key may do. Default: everything. */
  readonly scopes?: readonly Scope[];
  /** Whether it has been revoked: the API answers 401. Default: `false`. */
  readonly revoked?: boolean;
  /**
   * Name of the workspace that it opens. One that no key named before begins empty: its keys find
   * nothing of what other workspaces hold. Default: the mock's own, which `mock.db` shows.
   */
  readonly tenant?: string;
  /** The key itself, or a JWT that is to be accepted. Default: a new key, `vsnp_sb_…`. */
  readonly value?: string;
}

/** The API keys of one mock. */
export interface ApiKeys {
  /**
   * Makes an API key and returns it.
   * @throws TypeError when there is no such scope or the workspace has no name, Error when there is a
   * key with that value.
   */
  create(options?: CreateKeyOptions): string;
  /** Revokes a key: the API answers 401 from now on. @throws Error when there is none. */
  revoke(value: string): void;
}

/** What the server knows about a key. */
export interface KeyRecord {
  /** `undefined`: everything. */
  readonly scopes: readonly Scope[] | undefined;
  readonly revoked: boolean;
  /** `undefined`: the mock's own. */
  readonly tenant?: string | undefined;
}

// RFC 6750, section 2.1.
const bearerToken = /^[\w.~+/-]+=*$/;

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
      throw new TypeError('An API key is one word of letters, digits and -._~+/ (RFC 6750).');
    }
    if (this.#records.has(value)) throw new Error('There is an API key with that value already.');
    this.#records.set(value, { scopes: scopes && [...scopes], revoked, tenant });
    return value;
  }

  revoke(value: string): void {
    const record = this.#records.get(value);
    if (!record) throw new Error('This mock has no such API key.');
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
      `The scopes of keys.create are ${showValue(scopes)}. Give a list, as ['agents:read'].`,
    );
  }
  const known = [...new Set(Object.values(operations).map(({ scope }) => scope))];
  for (const scope of scopes) {
    if (known.includes(scope)) continue;
    const nearest = typeof scope === 'string' ? findNearestName(scope, known) : undefined;
    const advice =
      nearest === undefined ? `There are ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
    throw new TypeError(`${showValue(scope)} is no scope. ${advice}`);
  }
}
