import { expect, it } from 'vitest';
import { writeChange } from './row-change.js';

it('a message with the character U+0000, which Postgres refuses, can be kept', () => {
  expect(writeChange({ reason: 'No\0' }, 3)).toEqual({
    assignments: 'reason = $3',
    values: ['No\uFFFD'],
  });
});
