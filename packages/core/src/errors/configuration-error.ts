import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/** The client is set up in a way that cannot work. Nothing was sent. */
export class ConfigurationError extends VoisnapError {
  static {
    brandErrorClass(ConfigurationError, 'ConfigurationError');
  }
}
