import { expect, it } from 'vitest';
import { readWait } from './classify-failure.js';

it.each([
  [{ retryAfter: 7 }, 7_000],
  [{ retryAfter: 1e9 }, 600_000],
  [{ retryAfter: -1 }, undefined],
  [new Error('no'), undefined],
])('reads how long to wait, ten minutes at most, from %j', (error, wait) => {
  expect(readWait(error)).toBe(wait);
});
