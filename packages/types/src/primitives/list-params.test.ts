import { describe, expect, it, test } from 'vitest';
import { firstMessage } from '../../test/first-message.js';
import type { ListParams } from '../models/list-params.js';
import { listParams } from './list-params.js';
import type { ObjectSchema } from './object-schema.js';
import { requestObject } from './request-object.js';

const schema: ObjectSchema<ListParams> = requestObject('ListParams', listParams);

describe('listParams', () => {
  it('takes the ends of each range', () => {
    const params = { page: 1, pageSize: 100, sortBy: 'createdAt', sortOrder: 'asc' };
    expect(schema.parse(params)).toEqual(params);
    expect(schema.parse({ pageSize: 1 })).toEqual({ pageSize: 1 });
    expect(schema.parse({})).toEqual({});
  });

  test.each([
    [{ page: 0 }, 'page must be a whole number 1 or more; got 0'],
    [{ pageSize: 0 }, 'pageSize must be a whole number from 1 to 100; got 0'],
    [{ pageSize: 101 }, 'pageSize must be a whole number from 1 to 100; got 101'],
    [{ pageSize: 2.5 }, 'pageSize must be a whole number from 1 to 100; got 2.5'],
    [{ pageSize: '20' }, 'pageSize must be a whole number from 1 to 100; got "20"'],
    [{ pageSize: Number.NaN }, 'pageSize must be a whole number from 1 to 100; got NaN'],
    [{ sortOrder: 'up' }, 'sortOrder must be one of "asc", "desc"; got "up"'],
    [
      { sortBy: 'created_at' },
      'sortBy must be the camelCase name of a field, such as createdAt; got "created_at"',
    ],
    [{ page_size: 20 }, 'unknown field "page_size": did you mean "pageSize"?'],
  ])('refuses %j', (params, message) => {
    expect(firstMessage(schema, params)).toBe(message);
  });
});
