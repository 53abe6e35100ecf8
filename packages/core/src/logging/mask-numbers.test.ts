import { describe, expect, it } from 'vitest';
import { maskNumbers } from './mask-numbers.js';

describe('maskNumbers', () => {
  it.each([
    ['+14155550199', '+***99'],
    ['call (415) 555-0199 now', 'call ***99 now'],
    ['415.555.0199', '***99'],
    ['a+14155550199', 'a+***99'],
    ['id7 4155550199', 'id7 ***99'],
    ['4155550199 7up', '***99 7up'],
    ['order-7-+14155550199-1', 'order-7-+***91'],
    ['+14155550199,+14155550100', '+***99,+***00'],
  ])('turns %j into %j', (text, expected) => {
    expect(maskNumbers(text)).toBe(expected);
  });

  it.each([
    'agt_01HXK8Z3MNPQRS',
    'obc_0123456789012345',
    'ü4155550199',
    '4155550199ü',
    '2025-06-01',
    '2025-06-01T09:00:00.000Z',
    '(((((((',
    '1 2 3',
    '',
  ])('leaves %j as it is', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });
});
