import { describe, expect, it, test } from 'vitest';
import { createStandInService } from '../../test/support/stand-in-service.js';
import { RateLimiter } from './rate-limiter.js';

describe('RateLimiter', () => {
  it('counts down in a window, then rejects until the window ends', () => {
    const limiter = new RateLimiter({ limit: 2, windowMs: 1_000 });
    const at = (now: number) => limiter.count('api-standard', 'key', now);
    expect(at(100)).toMatchObject({ limit: 2, remaining: 1, resetAt: 1_100, exceeded: false });
    expect(at(500)).toMatchObject({ remaining: 0, resetAt: 1_100, exceeded: false });
    expect(at(1_099)).toMatchObject({ remaining: 0, resetAt: 1_100, exceeded: true });
    expect(at(1_100)).toMatchObject({ remaining: 1, resetAt: 2_100, exceeded: false });
  });

  test.each([
    ['api-standard', 120, 60_000],
    ['api-read-heavy', 300, 60_000],
    ['api-write', 60, 60_000],
    ['outbound-calls', 30, 60_000],
    ['knowledge-base-upload', 10, 3_600_000],
    ['auth-strict', 5, 60_000],
  ] as const)('knows the documented policy %s: %i in %i ms', (policy, limit, windowMs) => {
    const limiter = new RateLimiter('documented');
    for (let used = 1; used <= limit; used++) {
      const state = limiter.count(policy, 'key', 0);
      expect(state).toEqual({
        policy,
        limit,
        remaining: limit - used,
        resetAt: windowMs,
        exceeded: false,
      });
    }
    expect(limiter.count(policy, 'key', 0).exceeded).toBe(true);
  });

  it('counts each API key separately, but the uploads of a tenant and the logins of an address together', () => {
    const limiter = new RateLimiter({ limit: 1, windowMs: 1_000 });
    limiter.count('api-write', 'one', 0);
    expect(limiter.count('api-write', 'other', 0).exceeded).toBe(false);
    limiter.count('knowledge-base-upload', 'one', 0);
    expect(limiter.count('knowledge-base-upload', 'other', 0).exceeded).toBe(true);
    limiter.count('auth-strict', '', 0);
    expect(limiter.count('auth-strict', '', 0).exceeded).toBe(true);
  });

  it('never rejects when it is off, and always reports remaining requests', () => {
    const limiter = new RateLimiter(false);
    for (let used = 0; used < 200; used++) limiter.count('api-write', 'key', 0);
    expect(limiter.count('api-write', 'key', 0)).toMatchObject({ remaining: 60, exceeded: false });
  });
});

describe('the plan of a subscription', () => {
  const starter = { plan: 'starter', rateLimits: { apiRequestsPerMinute: 60 } };

  test.each([
    ['api-standard', starter, 60],
    ['api-write', starter, 20],
    ['api-read-heavy', starter, 300],
    ['api-standard', { plan: 'business', rateLimits: { apiRequestsPerMinute: 300 } }, 300],
    ['api-write', { plan: 'business' }, 120],
    ['api-standard', { plan: 'enterprise', rateLimits: { apiRequestsPerMinute: null } }, 120],
    ['api-write', { plan: 'constructor' }, 60],
    ['api-standard', { plan: 'starter', rateLimits: { apiRequestsPerMinute: 2 } }, 2],
  ] as const)('sets the limit of %s for %j to %i', (policy, subscription, limit) => {
    const limiter = new RateLimiter('documented', () => subscription);
    for (let used = 1; used <= limit; used++) {
      expect(limiter.count(policy, 'key', 0)).toMatchObject({ limit, exceeded: false });
    }
    expect(limiter.count(policy, 'key', 0).exceeded).toBe(true);
  });

  it('changes nothing for a request without a key, and for a limit of the test', () => {
    const documented = new RateLimiter('documented', () => starter);
    expect(documented.count('api-standard', undefined, 0).limit).toBe(120);
    const own = new RateLimiter({ limit: 7, windowMs: 1_000 }, () => starter);
    expect(own.count('api-standard', 'key', 0).limit).toBe(7);
  });
});

describe('capture', () => {
  it('captures the used requests, and restores them any number of times', () => {
    const limiter = new RateLimiter({ limit: 3, windowMs: 1_000 });
    const spend = () => limiter.count('api-standard', 'key', 500).remaining;
    expect(spend()).toBe(2);
    const restore = limiter.capture();
    for (let times = 0; times < 2; times += 1) {
      expect([spend(), spend(), spend()]).toEqual([1, 0, 0]);
      limiter.count('api-write', 'key', 500);
      restore();
    }
    limiter.reset();
    expect(spend()).toBe(2);
  });
});

describe('rate limits on the wire', () => {
  it('are in the headers of every response, and a 429 says when to retry', async () => {
    let now = 10_500;
    const { send } = createStandInService(
      { 'telephony.numbers.search': () => ({ numbers: [] }) },
      { rateLimit: { limit: 1, windowMs: 1_800 }, now: () => now },
    );
    const headersOf = async (path: string) => {
      const { status, headers } = await send('GET', path);
      const [limit, remaining, reset, policy] = ['Limit', 'Remaining', 'Reset', 'Policy'].map(
        (name) => headers.get(`X-RateLimit-${name}`),
      );
      return { status, limit, remaining, reset, policy, retryAfter: headers.get('Retry-After') };
    };
    const known = { limit: '1', remaining: '0', reset: '13', policy: 'api-read-heavy' };
    const search = '/api/v1/telephony/numbers/search';
    expect(await headersOf(search)).toEqual({ ...known, status: 200, retryAfter: null });
    expect(await headersOf(search)).toEqual({ ...known, status: 429, retryAfter: '2' });
    now = 12_299;
    expect(await headersOf(search)).toEqual({ ...known, status: 429, retryAfter: '1' });
    expect(await headersOf('/nowhere')).toMatchObject({ status: 404, policy: 'api-standard' });
  });

  it('are in the headers of a 401, which is not counted', async () => {
    const { send } = createStandInService({}, { rateLimit: 'documented' });
    const { status, headers } = await send('GET', '/api/v1/agents', {
      headers: { Authorization: 'Bearer wrong' },
    });
    expect(status).toBe(401);
    expect(headers.get('x-ratelimit-remaining')).toBe('300');
  });
});
