import { describe, expect, test } from 'vitest';
import { hexColor } from './hex-color.js';

describe('hexColor', () => {
  test.each(['#1a73e8', '#1A73E8'])('takes %s', (color) => {
    expect(hexColor().parse(color)).toBe(color);
  });

  test.each(['#fff', '#1a73e8ff', '#1a73eg', '1a73e8', 'red', '', 7])(
    'shows a color instead of %j, but assumes that only',
    (color) => {
      expect(hexColor().safeParse(color).error?.issues).toMatchObject([
        {
          message: `the value must be a color such as #1a73e8; got ${JSON.stringify(color)}`,
          assumption: 'value',
        },
      ]);
    },
  );
});
