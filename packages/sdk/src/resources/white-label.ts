import type { OperationCaller, RequestOptions, RequestPromise } from '@voisnap/core';
import type {
  SetBrandingRequest,
  SetWhiteLabelDomainRequest,
  WhiteLabelBranding,
  WhiteLabelDomain,
} from '@voisnap/types/models';
import { agencyOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';

/** Gives the Console the agency's own domain and look: `client.agency.whiteLabel`. */
export class WhiteLabel {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Sets the domain at which clients reach the Console. Create a CNAME record from it to `cnameTarget`. Voisnap usually
   * verifies the domain within 30 minutes, but it can take 24 hours. The request is never repeated automatically when
   * it may have been executed.
   * @throws ValidationError when `domain` is not a domain name, for example a URL. Nothing was sent.
   * @throws PermissionError when the API key has scopes. Assumed: the key must be unrestricted.
   * @example
   * ```ts
   * const { domain, cnameTarget } = await client.agency.whiteLabel.setDomain({
   *   domain: 'app.example.com',
   *   verificationMethod: 'cname',
   * });
   * console.log(`${domain} CNAME ${cnameTarget}`);
   * ```
   */
  setDomain(
    body: SetWhiteLabelDomainRequest,
    options?: RequestOptions,
  ): RequestPromise<WhiteLabelDomain> {
    return this.#caller.call(agencyOperations.setDomain, { body }, options);
  }

  /**
   * Gets the domain at which clients reach the Console. Its `status` is `active` once it is verified.
   * @throws NotFoundError when no domain is set. Assumed.
   * @throws PermissionError when the API key has scopes. Assumed: the key must be unrestricted.
   * @example
   * ```ts
   * const { status, sslStatus } = await client.agency.whiteLabel.getDomain();
   * ```
   */
  getDomain(options?: RequestOptions): RequestPromise<WhiteLabelDomain> {
    return this.#caller.call(agencyOperations.getDomain, {}, options);
  }

  /**
   * Sets the look of the Console for clients. Assumed: it replaces the whole branding, so send all fields. The response
   * is not documented: it is assumed to be the branding.
   * @throws ValidationError when a field breaks a documented rule. Nothing was sent.
   * @throws PermissionError when the API key has scopes. Assumed: the key must be unrestricted.
   * @example
   * ```ts
   * await client.agency.whiteLabel.setBranding({
   *   companyName: 'Acme Voice',
   *   logoUrl: 'https://example.com/logo.svg',
   *   colors: { primary: '#1a73e8', primaryForeground: '#ffffff' },
   *   fontFamily: 'Inter',
   * });
   * ```
   */
  setBranding(
    body: SetBrandingRequest,
    options?: RequestOptions,
  ): RequestPromise<WhiteLabelBranding> {
    return this.#caller.call(agencyOperations.setBranding, { body }, options);
  }
}
