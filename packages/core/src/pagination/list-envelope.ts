import { ResponseValidationError } from '../errors/response-validation-error.js';
import { isRecord } from '../util/is-record.js';

/** How the API answers with a list. */
export interface ListEnvelope<Item = unknown> {
  readonly data: readonly Item[];
  /** 1 for the first. */
  readonly page: number;
  /** Items that a full page holds. */
  readonly pageSize: number;
  /** Items of all pages. */
  readonly total: number;
  readonly totalPages: number;
}

/**
 * Checks what paging stands on, whatever the validation mode: without it, items would be lost in
 * silence.
 *
 * @throws ResponseValidationError when the response is no list.
 */
export function checkListEnvelope(envelope: unknown): asserts envelope is ListEnvelope {
  const errors: { field: string; message: string }[] = [];
  const fields = isRecord(envelope) ? envelope : {};
  if (!Array.isArray(fields.data)) errors.push({ field: 'data', message: 'is no array' });
  for (const field of ['page', 'totalPages']) {
    const value = fields[field];
    if (!Number.isSafeInteger(value)) errors.push({ field, message: 'is no whole number' });
  }
  if (errors.length === 0) return;
  const problems = errors.map(({ field, message }) => `${field} ${message}`).join(', ');
  throw new ResponseValidationError(
    `The response is no list as { data, page, pageSize, total, totalPages }: ${problems}. ` +
      'Check baseUrl, and the proxy in between if there is one.',
    { errors },
  );
}
