import { expect, test } from 'vitest';
import { runSource } from '../../test/support/run-source.js';
import { readTime } from './read-time.js';

const nine = Date.UTC(2025, 5, 16, 9);

test.each([
  ['2025-06-16T09:00:00', nine],
  ['2025-06-16T09:00', nine],
  ['2025-06-16T09:00:00.000', nine],
  ['2025-06-16 09:00:00', nine],
  ['2025-06-16T09:00:00Z', nine],
  ['2025-06-16T11:00:00+02:00', nine],
  ['2025-06-16T04:00:00.000-0500', nine],
  ['2025-06-16', Date.UTC(2025, 5, 16)],
  ['Mon, 16 Jun 2025 09:00:00 GMT', nine],
  ['16 June 2025 09:00', nine],
  ['yesterday', Number.NaN],
  ['', Number.NaN],
])('reads %j in UTC unless it has an offset', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test('reads a Date', () => {
  expect(readTime(new Date(nine))).toBe(nine);
});

test.each(['America/New_York', 'Asia/Kolkata', 'UTC'])(
  'a mock returns the same times in the time zone %s',
  async (zone) => {
    const { ended } = await runSource('test/programs/read-times.ts', [], { TZ: zone });
    const { code, stdout } = await ended;
    expect({ code, told: JSON.parse(stdout) }).toEqual({
      code: 0,
      told: {
        zone,
        totals: [3, 2, 3, 2, 2],
        endedAt: '2025-03-30T00:01:00.000Z',
        spoken: 1,
      },
    });
  },
);
