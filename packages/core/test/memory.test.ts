import { describe, expect, it } from 'vitest';
import { runProgram } from './run-program.js';

const megabyte = 1024 * 1024;

describe.each(['undici', 'fetch'])('the memory of a response, over %s', (transport) => {
  const measure = async (kind: 'extended' | 'bytes') => {
    const { stdout } = await runProgram('response-memory.ts', [kind, transport], {
      flags: ['--expose-gc'],
    });
    return JSON.parse(stdout);
  };

  it('does not depend on what comes between its chunks', async () => {
    const { response, bufferBytes } = await measure('extended');
    expect(response).toEqual({});
    // 65 MB were sent, and each chunk of one byte is a view on all that was read with it.
    expect(bufferBytes).toBeLessThan(megabyte);
  });

  it('is about its bytes, though they come one by one', async () => {
    const { response, bodyBytes, bufferBytes, heapBytes } = await measure('bytes');
    expect(response).toEqual({});
    // Beside twice the body, what code and the connection take; it was 60 MB.
    expect(bufferBytes + heapBytes).toBeLessThan(2 * bodyBytes + 14 * megabyte);
  });
});
