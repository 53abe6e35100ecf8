import { ValidationError } from '../errors/api-errors.js';
import type { Operation } from '../util/operation.js';

/** Makes the error for one input that cannot be sent. Nothing has been sent by then. */
export const createInputError = (
  operation: Pick<Operation, 'id'>,
  field: string,
  message: string,
): ValidationError =>
  new ValidationError(`${operation.id}: ${field}: ${message} Nothing was sent.`, {
    errors: [{ field, message }],
  });
