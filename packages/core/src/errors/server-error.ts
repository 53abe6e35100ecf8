import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/** The API failed (5xx). */
export class ServerError extends VoisnapError {
  static {
    brandErrorClass(ServerError, 'ServerError');
  }
}
