import type { OperationCaller, RequestOptions, RequestPromise } from '@voisnap/core';
import type { LoginRequest, LoginTokens } from '@voisnap/types/models';
import { authOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';

/** Logs users in: `client.auth`. Servers use an API key instead. */
export class Auth {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Logs in as a user and returns an access token. A client without credentials can call it, and it sends none. No
   * error, log or trace shows the password.
   *
   * Pass a function as `accessToken` to log in again whenever the token expires. The API allows 5 logins a minute from
   * one address.
   * @throws AuthenticationError when the e-mail address or the password is wrong.
   * @throws ValidationError when `email` is not an e-mail address or `password` is empty. Nothing was sent.
   * @example
   * ```ts
   * import { VoisnapClient } from '@voisnap/sdk';
   *
   * const email = 'ada@example.com';
   * const password = process.env.VOISNAP_PASSWORD ?? '';
   * const login = new VoisnapClient();
   * const client = new VoisnapClient({
   *   accessToken: async () => (await login.auth.login({ email, password })).accessToken,
   * });
   * ```
   */
  login(body: LoginRequest, options?: RequestOptions): RequestPromise<LoginTokens> {
    return this.#caller.call(authOperations.login, { body }, options);
  }
}
