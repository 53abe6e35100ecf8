import type { Operation } from '../util/operation.js';
import { createInputError } from './create-input-error.js';
import { findUnfit, type UnfitValue } from './find-unfit.js';
import { showValue } from './show-value.js';

/**
 * Writes a body, or one field of it, as JSON. Keys and values pass untouched, at any depth.
 *
 * @throws `ValidationError` where JSON cannot say it: cycles, `BigInt`, and what `JSON.stringify` would
 * change or drop without a word: an invalid `Date`, `NaN`, a function, a `Map`.
 */
export function buildJsonBody(
  operation: Pick<Operation, 'id'>,
  body: unknown,
  field = 'body',
): string {
  let text: string | undefined;
  let unfit: UnfitValue | undefined;
  try {
    text = JSON.stringify(body);
    unfit = findUnfit(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : showValue(error);
    throw createInputError(operation, field, `It cannot be written as JSON: ${reason}.`);
  }
  if (text === undefined) {
    throw createInputError(
      operation,
      field,
      `It cannot be written as JSON: it is ${showValue(body)}.`,
    );
  }
  if (unfit !== undefined) {
    const path = [...(field === 'body' ? [] : [field]), ...unfit.path].join('.');
    throw createInputError(operation, path, `JSON cannot carry ${unfit.what}.`);
  }
  return text;
}
