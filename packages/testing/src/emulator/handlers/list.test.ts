import { describe, expect, it } from 'vitest';
import { createHandledTenant } from '../../../test/handle.js';
import { models } from '../entities/models.js';
import { Problem } from '../problems/problem.js';
import { type ListParams, listPage } from './list.js';

const { fixtures } = createHandledTenant();
const DAY = 86_400_000;
const rows = Array.from({ length: 45 }, (_, index) =>
  fixtures.agent({
    id: `agt_${String(index).padStart(2, '0')}`,
    version: (index % 3) + 1,
    publishedVersion: index % 2 === 0 ? null : index,
    createdAt: new Date(Math.trunc(index / 5) * DAY).toISOString(),
  }),
);
const list = (params: ListParams = {}) =>
  listPage({ rows, model: models.agent, sortedBy: 'createdAt' }, params);
const ids = (params?: ListParams) => list(params).data.map(({ id }) => id);

describe('listPage', () => {
  it('returns the first 20 rows, the newest first, by default', () => {
    const page = list();
    expect(page).toMatchObject({ page: 1, pageSize: 20, total: 45, totalPages: 3 });
    expect(page.data).toHaveLength(20);
    expect(ids().slice(0, 6)).toEqual(['agt_44', 'agt_43', 'agt_42', 'agt_41', 'agt_40', 'agt_39']);
  });

  it('returns every row once over all pages, and the rest on the last page', () => {
    const seen = [1, 2, 3].flatMap((page) => ids({ page }));
    expect(new Set(seen).size).toBe(45);
    expect(ids({ page: 3 })).toHaveLength(5);
  });

  it('returns an empty page past the end', () => {
    expect(list({ page: 4 })).toMatchObject({ data: [], page: 4, total: 45, totalPages: 3 });
  });

  it('sorts ascending in the exact reverse of descending, ties included', () => {
    const falling = ids({ sortBy: 'version', pageSize: 100 });
    expect(ids({ sortBy: 'version', sortOrder: 'asc', pageSize: 100 })).toEqual(falling.reverse());
  });

  it('puts rows without the field last in both orders', () => {
    for (const sortOrder of ['asc', 'desc'] as const) {
      const sorted = list({ sortBy: 'publishedVersion', sortOrder, pageSize: 100 }).data;
      const values = sorted.map(({ publishedVersion }) => publishedVersion ?? null);
      expect(values.indexOf(null)).toBe(22);
    }
  });

  it('rejects another sort field, and lists the sort fields', () => {
    for (const sortBy of ['created_at', 'craetedAt', 'voice', 'tools']) {
      const failure = (() => {
        try {
          return list({ sortBy });
        } catch (error) {
          return error;
        }
      })();
      expect(failure).toBeInstanceOf(Problem);
      expect((failure as Problem).extras.errors).toEqual([
        {
          field: 'sortBy',
          message: expect.stringMatching(
            /^sortBy must be one of id, name, .*createdAt, updatedAt; got/,
          ),
        },
      ]);
    }
  });

  it('returns zero pages of an empty list', () => {
    const empty = listPage({ rows: [], model: models.agent, sortedBy: 'createdAt' }, {});
    expect(empty).toEqual({ data: [], page: 1, pageSize: 20, total: 0, totalPages: 0 });
  });
});
