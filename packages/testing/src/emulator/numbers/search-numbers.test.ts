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
  it('returns the same numbers for the same seed and query, and different numbers for another seed', () => {
    expect(search()).toEqual(search());
    expect(phoneNumbers({}, 1)).not.toEqual(phoneNumbers({}, 2));
  });

  it.each(countryPlans.map(({ country }) => country))('returns valid numbers in %s', (country) => {
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

  it('draws North American numbers that are reserved for fiction', () => {
    expect(
      phoneNumbers({ areaCode: '415' }).every((number) => /^\+141555501\d\d$/.test(number)),
    ).toBe(true);
  });

  it('satisfies the requested area code, digits, capabilities and provider', () => {
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

  it('returns toll-free numbers only on request', () => {
    expect(search({ tollFree: true }).every((number) => number.tollFree)).toBe(true);
    expect(search({ areaCode: '888' })[0]).toMatchObject({ tollFree: true, locality: null });
    expect(search({ areaCode: '888', tollFree: false })).toEqual([]);
    expect(search({ areaCode: '415', tollFree: true })).toEqual([]);
  });

  it('accepts an area code with the national prefix zero', () => {
    expect(search({ country: 'GB', areaCode: '020' })[0]?.locality).toBe('London');
  });

  it('offers areas without a known name, unless they cannot exist', () => {
    expect(search({ areaCode: '615' })[0]).toMatchObject({ country: 'US', locality: null });
    expect(search({ areaCode: '115' })).toEqual([]);
  });

  it('never offers a taken number', () => {
    const [first = ''] = phoneNumbers();
    expect(phoneNumbers({ isTaken: (number) => number === first })).not.toContain(first);
  });

  it('finds nothing when no number can satisfy the query', () => {
    expect(search({ country: 'XX' })).toEqual([]);
    expect(search({ contains: '123456789012' })).toEqual([]);
    expect(search({ country: 'BR', capabilities: ['mms'] })).toEqual([]);
  });
});

describe('describeNumber', () => {
  it('describes a number the same everywhere', () => {
    const [number] = search();
    expect(describeNumber(number?.phoneNumber ?? '', createRandom(1))).toEqual(number);
  });

  it('derives the country from the calling code, and Canada from its area codes', () => {
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
