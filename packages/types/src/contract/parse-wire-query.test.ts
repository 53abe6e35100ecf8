import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isLinearFor } from '../../../../cpu-time.js';
import { type OperationId, operations } from '../operations/operations.js';
import { contract } from './contract.js';
import { parseWireQuery } from './parse-wire-query.js';

const parse = (id: OperationId, text: string) => parseWireQuery(id, new URLSearchParams(text));

describe('parseWireQuery', () => {
  it('splits arrays at commas, and reads numbers and booleans from text', () => {
    expect(
      parse(
        'telephony.numbers.search',
        'capabilities=voice,sms&limit=50&tollFree=false&areaCode=0415',
      ).data,
    ).toEqual({ capabilities: ['voice', 'sms'], limit: 50, tollFree: false, areaCode: '0415' });
  });

  it('joins the values of a repeated array parameter', () => {
    expect(parse('conversations.list', 'tags=a&tags=b,c').data).toEqual({ tags: ['a', 'b', 'c'] });
  });

  it('keeps text that looks like a number or a list', () => {
    expect(parse('agents.list', 'search=42').data).toEqual({ search: '42' });
    expect(parse('agents.list', 'search=a,b').data).toEqual({ search: 'a,b' });
  });

  test.each([
    ['agents.list', 'pageSize=0', 'pageSize must be a whole number from 1 to 100; got 0'],
    ['agents.list', 'pageSize=ten', 'pageSize must be a whole number from 1 to 100; got "ten"'],
    ['agents.list', 'pageSize=', 'pageSize must be a whole number from 1 to 100; got ""'],
    ['agents.list', 'page=1&page=2', 'page must be a whole number 1 or more; got an array'],
    ['agents.list', 'page_size=5', 'unknown field "page_size": did you mean "pageSize"?'],
    ['agents.list', 'toString=5', /^unknown field "toString": the known fields are status/],
    ['telephony.numbers.search', 'tollFree=yes', 'tollFree must be true or false; got "yes"'],
    ['telephony.numbers.search', 'limit=51', 'limit must be a whole number from 1 to 50; got 51'],
    ['conversations.list', 'dateFrom=June', /^dateFrom must be an ISO 8601 date.*got "June"$/],
    ['conversations.list', 'tags=a,,b', /^tags\[1\] must be a non-empty string without a comma/],
    ['conversations.list', 'minDuration=-1', 'minDuration must be a number 0 or more; got -1'],
    ['agents.get', 'verbose=1', 'unknown field "verbose": no fields are known here'],
  ] as const)('%s rejects ?%s with the message of the schema', (id, query, message) => {
    const text = parse(id, query).error?.issues[0]?.message;
    if (typeof message === 'string') expect(text).toBe(message);
    else expect(text).toMatch(message);
  });

  it('parses the parameters of every page', () => {
    const lists = Object.values(operations).filter((operation) => 'paginated' in operation);
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        fc.integer({ min: 1 }),
        fc.integer({ min: 1, max: 100 }),
        ({ id }, page, pageSize) => {
          const params = { page, pageSize, sortOrder: 'asc' as const };
          const { data } = parse(id, `page=${page}&pageSize=${pageSize}&sortOrder=asc`);
          expect(data).toEqual(contract[id].query.parse(params));
        },
      ),
    );
  });

  it('parses many parameters in linear time', () => {
    const write = (length: number) =>
      Array.from({ length }, (_, index) => `filter${index}=1`).join('&');
    expect(isLinearFor((text) => parse('agents.list', text), write)).toBe(true);
  });
});
