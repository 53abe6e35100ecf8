import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/** There is no such resource (404). */
export class NotFoundError extends VoisnapError {
  static {
    brandErrorClass(NotFoundError, 'NotFoundError');
  }
}
