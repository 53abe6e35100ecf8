import { brandErrorClass } from '../util/error-brand.js';
import { ErrorWithFields } from './error-with-fields.js';

/** The API's response does not fit its model (with `validation: 'strict'`), a schema of yours, or the form of a list. */
export class ResponseValidationError extends ErrorWithFields {
  static {
    brandErrorClass(ResponseValidationError, 'ResponseValidationError');
  }
}
