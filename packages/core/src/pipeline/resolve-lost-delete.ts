import { NotFoundError } from '../errors/api-errors.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { Call } from './call.js';

/**
 * Turns the 404 of a repeated DELETE into a success: an earlier attempt, whose response was lost, has deleted the resource.
 *
 * @returns the response 204; `undefined` for every other error.
 */
export const resolveLostDelete = (call: Call, error: VoisnapError): DecodedResponse | undefined =>
  call.progress.responseLost && call.operation.method === 'DELETE' && error instanceof NotFoundError
    ? { status: 204, headers: error.responseHeaders ?? {}, data: undefined }
    : undefined;
