import { expect, test } from 'vitest';
import { type PageElement, readHtml } from '../../test/read-html.js';
import { EmptyState } from './empty-state.js';
import { Pager } from './pager.js';
import { SearchForm } from './search-form.js';
import { Table } from './table.js';

const links = (page: PageElement) =>
  [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));

test.each([
  [1, ['/agents?status=a%26b&page=2']],
  [2, ['/agents?status=a%26b', '/agents?status=a%26b&page=3']],
  [3, ['/agents?status=a%26b&page=2']],
])(
  'the pager of page %i leads to its neighbours, and keeps the filters',
  async (page, expected) => {
    const url = 'http://127.0.0.1:3000/agents?status=a%26b&page=9';
    const pager = await readHtml(<Pager page={page} total={41} pageSize={20} url={url} />);
    expect(links(pager)).toEqual(expected);
    expect(pager.textContent).toContain(`Page ${page} of 3 · 41 in all`);
  },
);

test('a list of one page has no pager, however many rows it lacks', async () => {
  for (const total of [0, 1, 20]) {
    const pager = await readHtml(<Pager page={1} total={total} pageSize={20} url="/agents" />);
    expect(pager.innerHTML).toBe('');
  }
});

test('a search shows what the address asks for, and a way back to everything', async () => {
  const filters = [{ name: 'status', label: 'Status', options: [['active', 'Active']] as const }];
  const url = '/agents?search=%22%3E%3Cb%3E&status=active&page=4';
  const page = await readHtml(<SearchForm url={url} search="Search by name" filters={filters} />);
  expect(page.querySelector('form')?.getAttribute('method')).toBe('get');
  expect(page.querySelector('[name=search]')?.getAttribute('value')).toBe('"><b>');
  expect(page.querySelector('option[selected]')?.textContent).toBe('Active');
  expect(links(page)).toEqual(['/agents']);
  expect(page.querySelector('[name=page]')).toBeNull();
});

test('a search that narrows nothing offers no way back', async () => {
  const page = await readHtml(<SearchForm url="/agents?search=" search="Search by name" />);
  expect(links(page)).toEqual([]);
});

test('a table has a name, heads, and a box that the keyboard can scroll', async () => {
  const page = await readHtml(
    <Table label="Agents" columns={['Name', 'Status']}>
      <tr>
        <th scope="row">{'A'.repeat(500)}</th>
        <td>Active</td>
      </tr>
    </Table>,
  );
  expect(page.querySelector('section')?.getAttribute('aria-label')).toBe('Agents');
  expect(page.querySelector('section')?.getAttribute('tabindex')).toBe('0');
  expect([...page.querySelectorAll('th[scope=col]')]).toHaveLength(2);
});

test('an empty state says what to do next', async () => {
  const action = { href: '/agents/new', text: 'Create an agent' };
  const page = await readHtml(<EmptyState title="No agents yet" action={action} />);
  expect(page.textContent).toContain('No agents yet');
  expect(links(page)).toEqual(['/agents/new']);
});
