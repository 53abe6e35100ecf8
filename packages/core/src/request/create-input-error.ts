import { ValidationError } from '../errors/api-errors.js';
import type { Operation } from '../util/operation.js';

/** Creates the error for one field of the input that cannot be sent. Nothing was sent before. */
export const createInputError = (
  operation: Pick<Operation, 'id'>,
  field: string,
  message: string,
): ValidationError =>
  new ValidationError(`${operation.id}: ${field}: ${message} Nothing was sent.`, {
    errors: [{ field, message }],
  });
