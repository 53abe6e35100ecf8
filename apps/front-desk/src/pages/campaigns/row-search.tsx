import type { FC } from 'hono/jsx';
import { SearchForm } from '../../look/search-form.js';
import { stateNames } from './state-names.js';

/** Narrows the rows of a campaign. */
export const RowSearch: FC<{ url: string }> = ({ url }) => (
  <SearchForm
    url={url}
    search="Search by number or name"
    filters={[{ name: 'state', label: 'State', options: stateNames }]}
  />
);
