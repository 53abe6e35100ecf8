import { addToMessage } from '../errors/annotate-error.js';
import { ConflictError } from '../errors/conflict-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { Answer, Call } from './exchange.js';

/**
 * Reads an error in the light of an earlier attempt whose answer was lost, and which may have done what
 * this one was refused for.
 *
 * A DELETE that finds nothing has reached what it was for, so it becomes the answer that got lost: 204.
 * A conflict stays one, because whose doing it is cannot be told; its message says so.
 *
 * @returns the answer, where there is one.
 */
export const settleLostAnswer = (call: Call, error: VoisnapError): Answer | undefined => {
  if (!call.progress.answerLost) return undefined;
  if (call.operation.method === 'DELETE' && error instanceof NotFoundError) {
    return { status: 204, headers: error.headers ?? {}, data: undefined };
  }
  if (error instanceof ConflictError) {
    addToMessage(
      error,
      'The answer to an earlier attempt of this call was lost, and that attempt may have done this ' +
        'already: look at the resource before you do more.',
    );
  }
  return undefined;
};
