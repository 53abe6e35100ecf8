import { fault } from '@voisnap/testing';
import { expect } from 'vitest';
import { test } from '../../../test/page-test.js';

test('without numbers the list leads to the search, and the search to a number', async ({
  pages,
  mock,
}) => {
  const { id: agentId } = mock.db.agent.insert({ name: 'Aria' });
  const empty = await pages.get('/numbers');
  expect(empty.text).toContain('No phone numbers yet');
  expect(empty.find('main a[href="/numbers/search"]')).not.toBeNull();

  const search = await pages.get('/numbers/search?country=US&areaCode=415&capabilities=voice');
  const offer = search.find('tbody a')?.getAttribute('href') ?? '';
  const form = await pages.get(offer);
  expect(form.text).toContain('This costs nothing');
  expect(form.text).toMatch(/\$\d+\.\d\d a month/);

  const posted = await pages.post('/numbers/new', {
    ...form.fields(),
    friendlyName: 'Main line',
    agentId,
  });
  const [number] = mock.db.telephonyNumber.all();
  expect(number).toMatchObject({ friendlyName: 'Main line', assignedAgentId: agentId });
  expect(number?.phoneNumber).toMatch(/^\+1415/);
  expect(posted.location).toBe(`/numbers/${number?.id}`);
  expect((await pages.get('/numbers')).text).toContain('Aria');
});

test('a search that finds nothing says what to change', async ({ pages }) => {
  const { status, text } = await pages.get('/numbers/search?country=ZZ');
  expect(status).toBe(200);
  expect(text).toContain('No number matches');
});

test('digits that are none are told at their field, and stay in it', async ({ pages }) => {
  const page = await pages.get('/numbers/search?country=US&areaCode=abc&contains=%3Cb%3E');
  expect(page.status).toBe(422);
  expect(page.find('#areaCode-error')?.textContent).toContain('digits');
  expect(page.find('#contains-error')?.textContent).toContain('digits');
  expect(page.valueOf('areaCode')).toBe('abc');
  expect(page.valueOf('contains')).toBe('<b>');
});

test.for(['', '?country=', '?capabilities=,,', '?capabilities=fax', '?tollFree=x'])(
  'the search never fails: %j',
  async (query, { pages }) => {
    expect([200, 422]).toContain((await pages.get(`/numbers/search${query}`)).status);
  },
);

test('two clicks take one number', async ({ pages, mock }) => {
  const offer = (await pages.get('/numbers/search')).find('tbody a')?.getAttribute('href') ?? '';
  const fields = (await pages.get(offer)).fields();
  const [one, other] = await Promise.all([
    pages.post('/numbers/new', fields),
    pages.post('/numbers/new', fields),
  ]);
  expect(mock.db.telephonyNumber.size).toBe(1);
  expect(mock.requests.of('telephony.numbers.provision')).toHaveLength(1);
  expect(one.location).toBe(other.location);
});

test('a number that somebody took meanwhile is told, and the name stays', async ({
  pages,
  mock,
}) => {
  mock.db.telephonyNumber.insert({ phoneNumber: '+14155550100' });
  const page = await pages.post('/numbers/new', {
    phoneNumber: '+14155550100',
    provider: 'twilio',
    friendlyName: 'Main line',
  });
  expect(page.status).toBe(409);
  expect(page.text).toContain('already provisioned');
  expect(page.valueOf('friendlyName')).toBe('Main line');
});

test.for([
  {},
  { phoneNumber: '+14155550100' },
  { phoneNumber: '0151 123', provider: 'twilio' },
  { phoneNumber: '<b>', provider: '<b>' },
  { phoneNumber: '+1415555010'.repeat(1_000), provider: 'twilio' },
])('a form without a number of the search takes none (%#)', async (fields, { pages, mock }) => {
  const page = await pages.post('/numbers/new', fields as Record<string, string>);
  expect(page.status).toBe(422);
  expect(page.text).toContain('Please check the form');
  expect(mock.db.telephonyNumber.size).toBe(0);
});

test('a number that could not be assigned is there all the same, and says so', async ({
  pages,
  mock,
}) => {
  const offer = (await pages.get('/numbers/search')).find('tbody a')?.getAttribute('href') ?? '';
  const fields = { ...(await pages.get(offer)).fields(), agentId: 'agt_gone' };
  const { status, location } = await pages.post('/numbers/new', fields);
  expect(status).toBe(303);
  expect(location).toBe(`/numbers/${mock.db.telephonyNumber.all()[0]?.id}`);
});

test('a number changes its agent', async ({ pages, mock }) => {
  const { id: agentId } = mock.db.agent.insert({ name: 'Aria' });
  const { id } = mock.db.telephonyNumber.insert({ phoneNumber: '+14155550100' });
  expect((await pages.get(`/numbers/${id}`)).text).toContain('Nobody takes the calls');
  expect((await pages.post(`/numbers/${id}`, { agentId: '' })).text).toContain('Choose an agent');
  const gone = await pages.post(`/numbers/${id}`, { agentId: 'agt_gone' });
  expect(gone.status).toBe(404);
  expect(gone.text).toContain('agt_gone');
  expect((await pages.post(`/numbers/${id}`, { agentId })).location).toBe(`/numbers/${id}`);
  expect(mock.db.telephonyNumber.get(id)?.assignedAgentId).toBe(agentId);
});

test('releasing asks first, and a second click finds it done', async ({ pages, mock }) => {
  const { id } = mock.db.telephonyNumber.insert({ phoneNumber: '+14155550100' });
  expect((await pages.get(`/numbers/${id}/release`)).text).toContain('Release +14155550100?');
  expect(mock.db.telephonyNumber.size).toBe(1);
  expect((await pages.post(`/numbers/${id}/release`)).location).toBe('/numbers');
  expect((await pages.post(`/numbers/${id}/release`)).location).toBe('/numbers');
  expect(mock.db.telephonyNumber.size).toBe(0);
});

test('a number that does not exist leads back to the numbers', async ({ pages }) => {
  for (const path of ['/numbers/num_gone', '/numbers/num_gone/release']) {
    const page = await pages.get(path);
    expect([path, page.status]).toEqual([path, 404]);
    expect(page.find('main a[href="/numbers"]')).not.toBeNull();
  }
});

test('the list keeps working without the search', async ({ pages, mock }) => {
  mock.faults.always('telephony.numbers.search', fault.status(500));
  const page = await pages.get('/numbers/search');
  expect(page.status).toBe(502);
  expect(page.find('input[name=areaCode]')).not.toBeNull();
  expect((await pages.get('/numbers')).status).toBe(200);
});
