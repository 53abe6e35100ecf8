import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/** The credentials do not allow this (403). */
export class PermissionError extends VoisnapError {
  static {
    brandErrorClass(PermissionError, 'PermissionError');
  }
}
