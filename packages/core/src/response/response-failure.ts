import type { WireResponse } from '../transport/transport.js';

/** Why a success could not be read. */
export type UnreadableCode = 'body_cut' | 'invalid_body' | 'response_too_large';

/** A response that becomes no data: an error of the API (`'status'`), or a success that could not be read. */
export class ResponseFailure {
  constructor(
    readonly response: WireResponse,
    readonly reason: 'status' | UnreadableCode,
  ) {}
}
