import { describe, expect, it, test } from 'vitest';
import { fieldMessage, showPath, showValue } from './field-message.js';

describe('fieldMessage', () => {
  it('names the field, what it must be, and what it was', () => {
    expect(fieldMessage('red')({ path: ['a', 0, 'b'], input: 'blue' })).toBe(
      'a[0].b must be red; got "blue"',
    );
  });

  it('tells that a field is required when there is nothing', () => {
    expect(fieldMessage('red')({ path: ['a'], input: undefined })).toBe(
      'a is required and must be red',
    );
  });
});

describe('showValue', () => {
  test.each([
    ['text', '"text"'],
    [null, 'null'],
    [1n, '1'],
    [[1], 'an array'],
    [{ apiKey: 'secret' }, 'an object'],
    [new Date(Number.NaN), 'an invalid Date'],
  ])('shows %s', (value, shown) => {
    expect(showValue(value)).toBe(shown);
  });

  it('cuts long text', () => {
    expect(showValue('x'.repeat(1000))).toHaveLength(81);
  });
});

describe('showPath', () => {
  it('writes the root, names and positions', () => {
    expect(showPath([])).toBe('the value');
    expect(showPath(['tags', 0])).toBe('tags[0]');
  });
});
