import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClientTime } from './to-client-time.js';

const now = Date.UTC(2025, 5, 17, 9);
const minute = 60_000;
const day = 24 * 60 * minute;
const moment = now + minute;
const dateAt = (time: number) => new Date(time).toUTCString();

describe('toClientTime', () => {
  it.each([
    ['an hour ahead', 60 * minute],
    ['an hour behind', -60 * minute],
    ['days ahead', 12 * day],
    ['three seconds behind', -3_000],
  ])('puts a moment of a server that is %s on the clock of the client', (_name, skew) => {
    const date = dateAt(now + skew);
    expect(toClientTime(moment + skew, { date, now })).toBe(moment);
  });

  it.each([
    ['the clocks agree', dateAt(now)],
    ['the difference can come of rounding', dateAt(now + 2_000)],
    ['there is no Date', undefined],
    ['the Date cannot be read', 'yesterday'],
    ['the Date is of another clock than the moment', dateAt(moment - 2 * day)],
  ])('leaves a moment as it is when %s', (_name, date) => {
    expect(toClientTime(moment, { date, now })).toBe(moment);
  });

  it('keeps the distance between a moment and the Date, whatever the skew', () => {
    const seconds = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(seconds, fc.nat({ max: 86_400 }), (skew, wait) => {
        const sentAt = now + skew * 1_000;
        const onClient = toClientTime(sentAt + wait * 1_000, { date: dateAt(sentAt), now });
        expect(Math.abs(onClient - now - wait * 1_000)).toBeLessThanOrEqual(2_000);
      }),
    );
  });
});
