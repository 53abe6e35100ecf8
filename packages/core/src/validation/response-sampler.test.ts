import { describe, expect, it } from 'vitest';
import { createResponseSampler } from './response-sampler.js';

/** Takes so many responses; returns the numbers of those that are checked, from 1. */
const takeMany = (count: number): number[] => {
  const sampler = createResponseSampler();
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    () => sampler.take('things.get', { id: 'a' }) !== undefined,
  );
};

/** The items that are checked of the next page of 100. */
const takePage = (sampler: ReturnType<typeof createResponseSampler>): number[] => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  const taken = sampler.take('things.list', { data: items, total: 100 })?.data;
  return (taken as { data: number[] }).data;
};

describe('the sample of responses that is checked', () => {
  it('has the first 20 of an operation, and one in a hundred after them', () => {
    const first = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(takeMany(350)).toEqual([...first, 101, 201, 301]);
  });

  it('counts each operation alone', () => {
    const sampler = createResponseSampler();
    for (let count = 0; count < 30; count += 1) sampler.take('things.get', {});
    expect(sampler.take('things.get', {})).toBeUndefined();
    expect(sampler.take('things.list', {})).toEqual({ data: {} });
  });

  it('has of a page its fields and five items, others of each page', () => {
    const sampler = createResponseSampler();
    expect(takePage(sampler)).toEqual([0, 20, 40, 60, 80]);
    expect(takePage(sampler)).toEqual([1, 21, 41, 61, 81]);
    expect(sampler.take('things.list', { data: [], total: 0 })?.data).toEqual({
      data: [],
      total: 0,
    });
  });

  it('has other items of each page also when it has one page in a hundred', () => {
    const sampler = createResponseSampler();
    for (let count = 0; count < 100; count += 1) sampler.take('things.list', { data: [] });
    const later = [takePage(sampler)];
    for (let count = 1; count < 100; count += 1) sampler.take('things.list', { data: [] });
    later.push(takePage(sampler));
    expect(later.map(([first]) => first)).toEqual([1, 2]);
  });

  it.each([[[1, 2, 3, 4, 5]], [[1]]])('has of a short page all items', (data) => {
    expect(createResponseSampler().take('things.list', { data })?.data).toEqual({ data });
  });

  it.each([null, 'text', 7, [1, 2], { data: 'text' }, { data: null }])(
    'has what is no page as a whole: %j',
    (data) => {
      expect(createResponseSampler().take('things.get', data)).toEqual({ data });
    },
  );
});
