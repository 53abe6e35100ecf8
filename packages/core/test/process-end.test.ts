import { describe, expect, it } from 'vitest';
import { runProgram } from './run-program.js';
import { reply, startServer } from './test-server.js';

describe('a process that waits for nothing but a call', () => {
  it.each([
    ['accessToken', 'timeout'],
    ['accessToken', 'deadline'],
    ['fetch', 'timeout'],
    ['dispatcher', 'timeout'],
    ['attempt middleware', 'timeout'],
    ['call middleware', 'deadline'],
    ['lookup', 'timeout'],
  ])('whose %s hangs ends with the error of the call, by its %s', async (way, limit) => {
    const ended = await runProgram('hanging-call.ts', [way, limit]);
    expect(ended).toMatchObject({ exitCode: 0, stdout: 'TimeoutError' });
  });
});

describe('a process whose calls are over', () => {
  it.each(['undici', 'fetch'])('ends though its client is open, over %s', async (transport) => {
    await using server = await startServer(({ response }) => reply(response, {}));
    const ended = await runProgram('call-without-close.ts', [server.url, transport]);
    expect(ended.exitCode).toBe(0);
    // Idle connections are kept for 4 seconds, which nothing waits for.
    expect(Number(ended.stdout)).toBeLessThan(2_000);
  });
});

describe('a host with several addresses', () => {
  it('is given 2 s for each, directly and through proxies', async () => {
    const { stdout } = await runProgram('connect-options.ts');
    expect(JSON.parse(stdout)).toEqual([2_000, 2_000, 2_000, 2_000]);
  });
});
