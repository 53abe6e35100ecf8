import type { FC } from 'hono/jsx';
import { OptionList, type Options } from './select-field.js';

/** A list of choices that narrows a list; the choice '' is 'all of them'. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** Without the choice that stands for all. */
  readonly options: Options;
}

/** A GET form above a list: the search and the filters stand in the address, so that it can be kept and sent. */
export const SearchForm: FC<{
  /** Address of the page: `c.req.url`. */
  url: string;
  /** What can be searched: 'Search by name'. Without it there are filters only. */
  search?: string;
  filters?: readonly Filter[];
}> = ({ url, search, filters = [] }) => {
  const { pathname, searchParams } = new URL(url, 'http://front.desk');
  const names = [...(search === undefined ? [] : ['search']), ...filters.map(({ name }) => name)];
  const filtered = names.some((name) => (searchParams.get(name) ?? '') !== '');
  return (
    <search>
      <form class="search" method="get" action={pathname}>
        {search !== undefined && (
          <label class="wide">
            {search}
            <input type="search" name="search" value={searchParams.get('search') ?? ''} />
          </label>
        )}
        {filters.map(({ name, label, options }) => (
          <label>
            {label}
            <select name={name}>
              <OptionList
                options={[['', 'All'], ...options]}
                value={searchParams.get(name) ?? ''}
              />
            </select>
          </label>
        ))}
        <button type="submit" class="secondary">
          Show
        </button>
        {filtered && <a href={pathname}>Show all</a>}
      </form>
    </search>
  );
};
