import { describe, expect, it, test } from 'vitest';
import { defaultStart } from '../clock/moment.js';
import { resolveMockOptions } from './mock-options.js';

describe('resolveMockOptions', () => {
  it('fills in the defaults, which are the same in every run', () => {
    expect(resolveMockOptions({})).toEqual({
      seed: 1,
      start: defaultStart,
      mode: 'auto',
      speed: 1,
      data: undefined,
      rateLimit: false,
      auth: 'enforce',
      onUnmatched: 'throw',
      log: 'silent',
    });
  });

  it('starts a real clock now, unless the options say otherwise', () => {
    const before = Date.now();
    const { start } = resolveMockOptions({ clock: 'real' });
    expect(start).toBeGreaterThanOrEqual(before);
    expect(start).toBeLessThanOrEqual(Date.now());
    const told = resolveMockOptions({ clock: { real: true, speed: 10 }, now: '2026-01-01' });
    expect(told).toMatchObject({ mode: 'real', speed: 10, start: Date.UTC(2026, 0, 1) });
  });

  test.each([
    [{ ratelimit: 'documented' }, 'has no option "ratelimit". Did you mean "rateLimit"?'],
    [{ xyz: 1 }, 'has no option "xyz". Known options: seed, now, clock'],
    [{ seed: 1.5 }, 'The option "seed" is 1.5. It must be a whole number.'],
    [{ seed: '1' }, 'The option "seed" is "1".'],
    [{ now: 'tomorrow' }, 'Invalid moment "tomorrow": use a Date'],
    [{ clock: 'fake' }, 'The option "clock" is "fake". It must be \'auto\', \'manual\''],
    [{ clock: { real: true, speed: 0 } }, 'The option "clock.speed" is 0.'],
    [{ clock: { real: true, sped: 2 } }, 'The option "clock" has no option "sped".'],
    [{ rateLimit: true }, 'The option "rateLimit" is true. It must be false, \'documented\''],
    [{ rateLimit: { limit: 2 } }, 'The option "rateLimit" is { limit: 2 }.'],
    [{ rateLimit: { limit: -1, windowMs: 1 } }, 'The option "rateLimit" is { limit: -1'],
    [{ auth: 'none' }, 'The option "auth" is "none". It must be \'enforce\' or \'any-key\'.'],
    [{ onUnmatched: 404 }, 'The option "onUnmatched" is 404.'],
    [{ log: 'debug' }, 'The option "log" is "debug".'],
  ])('rejects %j and says what is valid', (options, message) => {
    expect(() => resolveMockOptions(options as never)).toThrow(TypeError);
    expect(() => resolveMockOptions(options as never)).toThrow(message);
  });
});
