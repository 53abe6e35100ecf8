import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/** Something took longer than it was given. For a request, `requestSent` says whether it had left. */
export class TimeoutError extends VoisnapError {
  static {
    brandErrorClass(TimeoutError, 'TimeoutError');
  }
}
