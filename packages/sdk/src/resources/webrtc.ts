import type { OperationCaller, RequestOptions, RequestPromise } from '@voisnap/core';
import type { CreateWebRtcSessionRequest, WebRtcSession } from '@voisnap/types/models';
import { webrtcOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';

/** Prepares voice conversations in browsers: `client.webrtc`. */
export class WebRtc {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Creates a session that a browser can join. Create it on your server and give the browser only the result. The
   * documentation shows this request with a JWT instead of an API key, and does not say whether a key works too. The
   * hub that the browser joins takes a JWT only. The request is never repeated automatically when it may have been
   * executed.
   * @throws NotFoundError when no agent has this id. Assumed.
   * @throws ValidationError when a field breaks a documented rule. Nothing was sent.
   * @throws PermissionError when the API key has scopes. Assumed: the key must be unrestricted.
   * @example
   * ```ts
   * const { sessionToken, expiresAt, iceServers } = await client.webrtc.createSession({
   *   agentId: 'agt_01HXK8Z3MNPQRS',
   *   metadata: { customerId: 'cust_12345' },
   * });
   * ```
   */
  createSession(
    body: CreateWebRtcSessionRequest,
    options?: RequestOptions,
  ): RequestPromise<WebRtcSession> {
    return this.#caller.call(webrtcOperations.createSession, { body }, options);
  }
}
