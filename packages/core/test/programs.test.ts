import { describe, expect, it } from 'vitest';
import { runProgram } from './run-program.js';
import { reply, startServer } from './test-server.js';

const run = async (name: string, ...programArguments: string[]) =>
  (await runProgram(`${name}.ts`, programArguments)).stdout;

describe('a process of its own', () => {
  it('gets one unhandled rejection per failure, from each kind of promise', async () => {
    expect(JSON.parse(await run('unhandled-failures'))).toEqual({
      'not awaited': 1,
      withResponse: 1,
      map: 1,
      'map, then withResponse': 1,
      'handled withResponse': 0,
    });
  });

  it('ends by itself after close: no handle is left', async () => {
    const server = await startServer(({ request, response }) => {
      if (request.path.endsWith('/answered')) reply(response, {});
    });
    expect(await run('close-and-exit', server.url)).toBe('AbortError');
    await server.close();
  });

  it('ends calls as usual when subscribers of its traces throw, and gets their errors as uncaught exceptions', async () => {
    await using server = await startServer(({ request, response }) =>
      reply(response, {}, { status: request.path.endsWith('/answered') ? 200 : 404 }),
    );
    // Start, end, asyncStart and asyncEnd of two calls and two attempts, and two errors.
    const expected = { response: {}, failure: 'NotFoundError', heard: 18 };
    expect(JSON.parse(await run('throwing-subscribers', server.url))).toEqual(expected);
  });
});
