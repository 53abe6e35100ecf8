import { ResponseValidationError } from '../errors/response-validation-error.js';
import { isRecord } from '../util/is-record.js';

/** One page of a list, as the API sends it. */
export interface ListEnvelope<Item = unknown> {
  /** The items of this page. */
  readonly data: readonly Item[];
  /** 1 for the first. */
  readonly page: number;
  /** How many items a full page has. */
  readonly pageSize: number;
  /** How many items all pages have together. */
  readonly total: number;
  /** Number of all pages. */
  readonly totalPages: number;
}

/**
 * Checks the fields that paging needs, in every validation mode: without them, items would be lost silently.
 *
 * @throws ResponseValidationError when the response is not a list.
 */
export function checkListEnvelope(envelope: unknown): asserts envelope is ListEnvelope {
  const errors: { field: string; message: string }[] = [];
  const fields = isRecord(envelope) ? envelope : {};
  if (!Array.isArray(fields.data)) errors.push({ field: 'data', message: 'is not an array' });
  for (const field of ['page', 'totalPages']) {
    const value = fields[field];
    if (!Number.isSafeInteger(value)) errors.push({ field, message: 'is not an integer' });
  }
  if (errors.length === 0) return;
  const problems = errors.map(({ field, message }) => `${field} ${message}`).join(', ');
  throw new ResponseValidationError(
    `The response is not a list ({ data, page, pageSize, total, totalPages }): ${problems}. ` +
      'Check baseUrl, and any proxy in between.',
    { errors },
  );
}
