import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explained } from '../../test/explained.js';
import { buildQuery } from './build-query.js';

const operation = { id: 'agents.list' };
const build = (query?: object) => explained(() => buildQuery(operation, query));

describe('buildQuery', () => {
  it.each([
    ['nothing', undefined, ''],
    ['an empty object', {}, ''],
    ['undefined', { status: undefined }, ''],
    ['an empty array', { tags: [] }, ''],
    ['text', { search: 'a b&c=d' }, '?search=a%20b%26c%3Dd'],
    ['empty text', { search: '' }, '?search='],
    [
      'numbers and booleans',
      { page: 2, tollFree: false, big: 10n },
      '?page=2&tollFree=false&big=10',
    ],
    ['a plus', { contains: '+1415' }, '?contains=%2B1415'],
    ['an array', { capabilities: ['voice', 'sms'] }, '?capabilities=voice,sms'],
    ['a comma in an item', { tags: ['a,b', 'c'] }, '?tags=a%2Cb,c'],
    ['a date', { dateFrom: new Date(0) }, '?dateFrom=1970-01-01T00%3A00%3A00.000Z'],
    ['a strange name', { 'a&b': 1 }, '?a%26b=1'],
  ])('writes %s', (_what, query, expected) => {
    expect(build(query)).toBe(expected);
  });

  it('can be read back, item by item', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (tags) => {
        const [, value = ''] = build({ tags }).split('=');
        expect(value.split(',').map(decodeURIComponent)).toEqual(tags);
      }),
    );
  });

  it.each([
    ['null', null, /agents\.list: agentId: It is null: leave it out/],
    ['null in an array', [null], /It is null/],
    ['NaN', Number.NaN, /is NaN/],
    ['infinity', Number.POSITIVE_INFINITY, /is Infinity/],
    ['an invalid date', new Date('x'), /is an invalid Date/],
    ['an object', { id: 1 }, /is an object/],
    ['a map', new Map(), /is a Map/],
    ['an array in an array', [['a']], /is an array/],
    ['a symbol', Symbol('x'), /is Symbol\(x\)/],
    ['half of a surrogate pair', '\udc00', /surrogate pair/],
  ])('refuses %s', (_what, agentId, message) => {
    expect(() => build({ agentId })).toThrow(message);
  });

  it.each([null, '2025-06-01', 7, ['agt_1']])('refuses %j in place of the parameters', (given) => {
    expect(() => build(given as never)).toThrow(
      /^agents\.list: query: The parameters must be an object with their names, but are .* Nothing was sent\.$/,
    );
  });
});
