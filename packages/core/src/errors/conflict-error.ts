import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/** The resource is in a state that does not allow this (409). */
export class ConflictError extends VoisnapError {
  static {
    brandErrorClass(ConflictError, 'ConflictError');
  }
}
