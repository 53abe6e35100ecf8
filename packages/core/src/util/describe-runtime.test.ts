import { describe, expect, it } from 'vitest';
import { describeRuntime } from './describe-runtime.js';

const process = { versions: { node: '20.20.2' }, platform: 'linux' };

describe('describeRuntime', () => {
  it.each([
    [{ process }, 'node/20.20.2; linux'],
    [{ process, Bun: { version: '1.2.3' } }, 'bun/1.2.3; linux'],
    [{ process, Deno: { version: { deno: '2.1.0' } } }, 'deno/2.1.0; linux'],
    [{ navigator: { userAgent: 'Cloudflare-Workers' } }, 'workerd'],
    [{ EdgeRuntime: 'edge-runtime' }, 'edge'],
    [{ navigator: { userAgent: 'Mozilla/5.0' } }, 'web'],
    [{}, 'web'],
  ])('tells %j by %s', (globals, expected) => {
    expect(describeRuntime(globals)).toBe(expected);
  });
});
