import type { FC } from 'hono/jsx';

/** The address with another page; everything else in it stays. */
const withPage = (url: string, page: number): string => {
  const { pathname, searchParams } = new URL(url, 'http://front.desk');
  if (page === 1) searchParams.delete('page');
  else searchParams.set('page', String(page));
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
};

/** Links to the previous and the next page of a list, and where one is. Nothing for a list of one page. */
export const Pager: FC<{ page: number; total: number; pageSize: number; url: string }> = (
  props,
) => {
  const { page, total, pageSize, url } = props;
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1 && page === 1) return null;
  return (
    <nav class="pager" aria-label="Pages of the list">
      <span>
        {page > 1 && (
          <a rel="prev" href={withPage(url, Math.min(page - 1, last))}>
            ← Previous
          </a>
        )}
      </span>
      <span>
        Page {page} of {last} · {total.toLocaleString('en')} in all
      </span>
      <span>
        {page < last && (
          <a rel="next" href={withPage(url, page + 1)}>
            Next →
          </a>
        )}
      </span>
    </nav>
  );
};
