import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { firstMessage } from '../../test/first-message.js';
import { e164 } from './e164.js';

describe('e164', () => {
  it('takes a plus sign and 7 to 15 digits that do not begin with 0', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (number) => {
        expect(e164().parse(number)).toBe(number);
      }),
    );
  });

  test.each([
    '(415) 555-0199',
    '14155550199',
    '+0415555019',
    '+1 415 555 0199',
    '+1415555019901234',
    '',
  ])('refuses %j and shows an example', (number) => {
    expect(firstMessage(e164(), number)).toBe(
      `the value must be in E.164 format, such as +14155550199; got ${JSON.stringify(number)}`,
    );
  });
});
