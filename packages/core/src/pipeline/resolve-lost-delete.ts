import { NotFoundError } from '../errors/api-errors.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { Call } from './call.js';

/**
 * Reads an error in the light of an earlier attempt that may have done what this one was refused for: a
 * DELETE that finds nothing has reached what it was for, so it becomes the response that got lost, 204.
 *
 * @returns the response, where there is one.
 */
export const resolveLostDelete = (call: Call, error: VoisnapError): DecodedResponse | undefined =>
  call.progress.responseLost && call.operation.method === 'DELETE' && error instanceof NotFoundError
    ? { status: 204, headers: error.responseHeaders ?? {}, data: undefined }
    : undefined;
