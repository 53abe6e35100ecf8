import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/** The credentials were refused (401). */
export class AuthenticationError extends VoisnapError {
  static {
    brandErrorClass(AuthenticationError, 'AuthenticationError');
  }
}
