import { DEFAULT_PAGE_SIZE, type PaginatedResponse } from '@voisnap/types';
import { findSlip, shapeOf } from '@voisnap/types/contract';
import type { EntityModel } from '../entities/parse-entity.js';
import { invalidRequest } from '../problems/problem.js';
import { sortRows } from './sort-rows.js';
import { findSortableFields } from './sortable-fields.js';

/** The parameters that every list takes. */
export interface ListParams {
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
  readonly sortBy?: string | undefined;
  readonly sortOrder?: 'asc' | 'desc' | undefined;
}

/** The rows of a list and the field that it is sorted by by default. */
export interface ListOf<Row> {
  readonly rows: readonly Row[];
  readonly model: EntityModel<Row>;
  /** Default of `sortBy`: the field with the creation time. */
  readonly sortedBy: keyof Row & string;
}

/**
 * Returns one page of a list. A page past the end is empty. Rows without the field `sortBy` stay in the
 * order of their insertion.
 * @throws Problem 400 that lists the sortable fields, when `sortBy` is nearly one of them or names a field
 * that cannot be sorted by.
 */
export function listPage<Row extends object>(
  { rows, model, sortedBy }: ListOf<Row>,
  params: ListParams,
): PaginatedResponse<Row> {
  const { page = 1, pageSize = DEFAULT_PAGE_SIZE, sortBy = sortedBy, sortOrder = 'desc' } = params;
  const sortable = findSortableFields(model.schema);
  const isUnfit = Object.hasOwn(shapeOf(model.schema), sortBy) || findSlip(sortBy, sortable);
  if (!sortable.includes(sortBy) && isUnfit) throw cannotSortBy(sortBy, sortable);
  const sorted = sortRows(rows, { sortBy, sortOrder });
  const start = (page - 1) * pageSize;
  return {
    data: sorted.slice(start, start + pageSize),
    page,
    pageSize,
    total: rows.length,
    totalPages: Math.ceil(rows.length / pageSize),
  };
}

const cannotSortBy = (sortBy: string, sortable: readonly string[]) =>
  invalidRequest([
    {
      field: 'sortBy',
      message: `sortBy must be one of ${sortable.join(', ')}; got ${JSON.stringify(sortBy)}`,
    },
  ]);
