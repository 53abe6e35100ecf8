import { describe, expect, it } from 'vitest';
import { failedElsewhere } from './failed-elsewhere.js';

const url = new URL('https://api.voisnap.ai/api/v1/outbound-calls');
const refused = (port: number) =>
  Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect', port });

describe('failedElsewhere', () => {
  it.each([
    ['the port of a store', refused(6379)],
    ['the port of a proxy, in a cause', new TypeError('fetch failed', { cause: refused(3128) })],
    ['the ports of Happy Eyeballs', new AggregateError([refused(5432), refused(5432)])],
    ['another host', Object.assign(new Error('getaddrinfo'), { hostname: 'redis.internal' })],
  ])('sees %s', (_what, error) => {
    expect(failedElsewhere(error, url)).toBe(true);
  });

  it.each([
    ['the port that was asked for', refused(443)],
    ['the same in a cause', new TypeError('fetch failed', { cause: refused(443) })],
    ['the same for both addresses', new AggregateError([refused(443), refused(443)])],
    ['the host', Object.assign(new Error('getaddrinfo'), { hostname: 'api.voisnap.ai' })],
    ['an error that names neither', Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
    ['no error', undefined],
  ])('sees nothing of that in %s', (_what, error) => {
    expect(failedElsewhere(error, url)).toBe(false);
  });

  it('ends in a cause that is its own', () => {
    const error: Error = new Error('round');
    error.cause = error;
    expect(failedElsewhere(error, url)).toBe(false);
  });
});
