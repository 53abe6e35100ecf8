import type { AvailableNumber, SearchNumbersParams } from '@voisnap/types';
import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Desk } from '../../desk.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { refusedForm } from '../../form/refused-form.js';
import { EmptyState } from '../../look/empty-state.js';
import { formatDollars } from '../../look/format-dollars.js';
import { Table } from '../../look/table.js';
import { showPage } from '../../server/show-page.js';
import { describeCapabilities } from './describe-capabilities.js';
import { NumberSearchForm } from './number-search-form.js';

const readSearch = (c: Context): SearchNumbersParams => {
  const { country, areaCode, contains, capabilities, tollFree } = c.req.query();
  return {
    country: country?.trim() || 'US',
    areaCode: areaCode?.trim() || undefined,
    contains: contains?.trim() || undefined,
    capabilities: capabilities ? capabilities.split(',') : undefined,
    tollFree: tollFree ? true : undefined,
    limit: 20,
  };
};

/** The page that asks whether to take a number. */
const offerPath = ({ phoneNumber, provider, country }: AvailableNumber): string =>
  `/numbers/new?${new URLSearchParams({ phoneNumber, provider, country })}`;

const FoundNumber: FC<{ number: AvailableNumber }> = ({ number }) => (
  <tr>
    <th scope="row">{number.phoneNumber}</th>
    <td>{[number.locality, number.region].filter(Boolean).join(', ') || '–'}</td>
    <td>{describeCapabilities(number.capabilities)}</td>
    <td>{number.tollFree ? 'Free' : 'A normal call'}</td>
    <td>{formatDollars(number.monthlyCostUsd)}</td>
    <td>
      <a href={offerPath(number)} aria-label={`Get it: ${number.phoneNumber}`}>
        Get it
      </a>
    </td>
  </tr>
);

const columns = ['Number', 'Place', 'Can be used for', 'For the caller', 'A month', ''];

const FoundNumbers: FC<{ numbers: readonly AvailableNumber[] }> = ({ numbers }) =>
  numbers.length === 0 ? (
    <EmptyState title="No number matches">
      Leave out the area code or the digits, or try another country.
    </EmptyState>
  ) : (
    <Table label="Numbers that you can get" columns={columns}>
      {numbers.map((number) => (
        <FoundNumber number={number} />
      ))}
    </Table>
  );

/** `/numbers/search`. */
export const createNumberSearch = (desk: Desk): Hono => {
  const show = (c: Context, form: FormState, numbers?: readonly AvailableNumber[]) =>
    showPage(c, desk, {
      title: 'Find a number',
      status: form.status,
      content: (
        <>
          <NumberSearchForm form={form} />
          {numbers !== undefined && <FoundNumbers numbers={numbers} />}
        </>
      ),
    });

  return new Hono().get('/search', async (c) => {
    try {
      const { numbers } = desk.voisnap.value.client.telephony;
      const found = await numbers.search(readSearch(c));
      return show(c, emptyForm({ country: 'US', ...c.req.query() }), found);
    } catch (error) {
      return show(c, await refusedForm(c, error));
    }
  });
};
