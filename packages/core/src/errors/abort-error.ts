import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/** The caller's signal aborted the call. `cause` is the signal's reason. */
export class AbortError extends VoisnapError {
  static {
    brandErrorClass(AbortError, 'AbortError');
  }
}
