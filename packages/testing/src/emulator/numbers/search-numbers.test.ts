import { describe, expect, it } from 'vitest';
import { createRandom } from '../../shared/random.js';
import { countryPlans } from './country-plans.js';
import { describeNumber, findCountry } from './describe-number.js';
import { magicNumbers } from './magic-numbers.js';
import { type NumberQuery, searchNumbers } from './search-numbers.js';

const search = (query: Partial<NumberQuery> = {}, seed = 1) =>
  searchNumbers(
    {
      country: 'US',
      contains: '',
      capabilities: [],
      limit: 10,
      isTaken: () => false,
      ...query,
    },
    createRandom(seed),
  );

const phoneNumbers = (query?: Partial<NumberQuery>, seed?: number) =>
  search(query, seed).map(({ phoneNumber }) => phoneNumber);

describe('searchNumbers', () => {
  it('gives the same numbers for the same seed and query, and others for another seed', () => {
    expect(search()).toEqual(search());
    expect(phoneNumbers({}, 1)).not.toEqual(phoneNumbers({}, 2));
  });

  it.each(countryPlans.map(({ country }) => country))('gives valid numbers in %s', (country) => {
    const numbers = search({ country, limit: 50 });
    expect(numbers).toHaveLength(50);
    expect(new Set(numbers.map(({ phoneNumber }) => phoneNumber)).size).toBe(50);
    for (const number of numbers) {
      expect(number).toMatchObject({ country, tollFree: false });
      expect(number.phoneNumber).toMatch(/^\+[1-9]\d{9,13}$/);
      expect(number.locality).toEqual(expect.any(String));
      expect(number.monthlyCostUsd).toBeGreaterThan(0);
    }
  });

  it('draws numbers of North America from the range for fiction', () => {
    expect(
      phoneNumbers({ areaCode: '415' }).every((number) => /^\+141555501\d\d$/.test(number)),
    ).toBe(true);
  });

  it('satisfies the area code, digits, capabilities and provider that were asked for', () => {
    const query = { areaCode: '512', contains: '987', capabilities: ['voice', 'mms'] };
    const numbers = search({ ...query, provider: 'telnyx' });
    expect(numbers).toHaveLength(10);
    for (const number of numbers) {
      expect(number.phoneNumber).toMatch(/^\+1512\d*987\d*$/);
      expect(number.capabilities).toEqual(expect.arrayContaining(['voice', 'mms']));
      expect(number.provider).toBe('telnyx');
    }
  });

  it('finds digits that begin in the area code', () => {
    const numbers = phoneNumbers({ areaCode: '415', contains: '155' });
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.every((number) => number.includes('155'))).toBe(true);
  });

  it('gives toll-free numbers only where they are asked for', () => {
    expect(search({ tollFree: true }).every((number) => number.tollFree)).toBe(true);
    expect(search({ areaCode: '888' })[0]).toMatchObject({ tollFree: true, locality: null });
    expect(search({ areaCode: '888', tollFree: false })).toEqual([]);
    expect(search({ areaCode: '415', tollFree: true })).toEqual([]);
  });

  it('takes an area code with the zero that is dialled inside the country', () => {
    expect(search({ country: 'GB', areaCode: '020' })[0]?.locality).toBe('London');
  });

  it('offers areas that it has no name for, unless they cannot exist', () => {
    expect(search({ areaCode: '615' })[0]).toMatchObject({ country: 'US', locality: null });
    expect(search({ areaCode: '115' })).toEqual([]);
  });

  it('never offers a number that was taken', () => {
    const [first = ''] = phoneNumbers();
    expect(phoneNumbers({ isTaken: (number) => number === first })).not.toContain(first);
  });

  it('finds nothing where nothing can satisfy the query', () => {
    expect(search({ country: 'XX' })).toEqual([]);
    expect(search({ contains: '123456789012' })).toEqual([]);
    expect(search({ country: 'BR', capabilities: ['mms'] })).toEqual([]);
  });
});

describe('describeNumber', () => {
  it('says the same of a number wherever it turns up', () => {
    const [number] = search();
    expect(describeNumber(number?.phoneNumber ?? '', createRandom(1))).toEqual(number);
  });

  it('knows the country by the calling code, and Canada by its area codes', () => {
    expect(
      ['+14155550100', '+14165550100', '+4930123456', '+99912345678'].map(findCountry),
    ).toEqual(['US', 'CA', 'DE', 'ZZ']);
  });

  it('describes a number of an unknown country too', () => {
    expect(describeNumber('+99912345678', createRandom(1))).toMatchObject({
      country: 'ZZ',
      capabilities: ['voice'],
    });
  });
});

describe('magicNumbers', () => {
  it('are different numbers in E.164 format that no search offers', () => {
    const numbers = Object.values(magicNumbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => /^\+155555501\d\d$/.test(number))).toBe(true);
    const offered: string[] = phoneNumbers({ limit: 50 });
    expect(numbers.filter((number) => offered.includes(number))).toEqual([]);
  });
});
