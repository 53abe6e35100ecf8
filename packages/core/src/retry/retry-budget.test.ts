import { describe, expect, it } from 'vitest';
import { RateLimitError, ServerError } from '../errors/api-errors.js';
import { TimeoutError } from '../errors/client-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import { RetryBudget } from './retry-budget.js';

const failure = new ServerError('Busy.');
const empty = (budget: RetryBudget): number => {
  let taken = 0;
  while (budget.take(failure) !== undefined) taken += 1;
  return taken;
};

describe('a retry budget', () => {
  it('holds as many retries as it was made for', () => {
    expect(empty(new RetryBudget(100))).toBe(100);
  });

  it('takes twice as much after a timeout, and nothing after a 429', () => {
    const budget = new RetryBudget(3);
    expect(budget.take(new TimeoutError('Late.'))).toBe(10);
    expect(budget.take(new ConnectionError('Reset.'))).toBe(5);
    expect(budget.take(failure)).toBeUndefined();
    expect(budget.take(new RateLimitError('Slow down.'))).toBe(0);
  });

  it('gets back what the retry of a call that succeeded took', () => {
    const budget = new RetryBudget(1);
    budget.giveBack(budget.take(failure) ?? 0);
    expect(empty(budget)).toBe(1);
  });

  it('gets one retry back for five calls that succeed, and never more than it holds', () => {
    const budget = new RetryBudget(2);
    empty(budget);
    for (let calls = 0; calls < 5; calls += 1) budget.giveBack(0);
    expect(empty(budget)).toBe(1);
    for (let calls = 0; calls < 1_000; calls += 1) budget.giveBack(0);
    expect(empty(budget)).toBe(2);
  });
});
