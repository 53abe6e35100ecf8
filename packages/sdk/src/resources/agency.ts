import type { OperationCaller, RequestOptions, RequestPromise } from '@voisnap/core';
import type { BillingModeSetting, SetBillingModeRequest } from '@voisnap/types/models';
import { agencyOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { WhiteLabel } from './white-label.js';

/** Changes the settings of an agency: `client.agency`. */
export class Agency {
  /** Gives the Console the agency's own domain and look. */
  readonly whiteLabel: WhiteLabel;
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    this.whiteLabel = new WhiteLabel(caller);
    bindMethods(this);
  }

  /**
   * Sets who bills the clients of the agency: the agency (`self_billed`) or Voisnap (`platform_billed`). The response
   * is not documented: it is assumed to contain the mode.
   * @throws ValidationError when a field breaks a documented rule. Nothing was sent.
   * @throws PermissionError when the API key has scopes. Assumed: the key must be unrestricted.
   * @example
   * ```ts
   * await client.agency.setBillingMode({ mode: 'self_billed' });
   * ```
   */
  setBillingMode(
    body: SetBillingModeRequest,
    options?: RequestOptions,
  ): RequestPromise<BillingModeSetting> {
    return this.#caller.call(agencyOperations.setBillingMode, { body }, options);
  }
}
