import { describe, expect, it } from 'vitest';
import { adviseWithoutEnvironment } from './read-environment.js';

const advise = (globals: object) => adviseWithoutEnvironment('pass({ env })', globals);

describe('the advice for runtimes without an environment', () => {
  it.each([
    ['a browser', {}],
    ['a worker without nodejs_compat', { navigator: { userAgent: 'Cloudflare-Workers' } }],
    [
      'a worker whose environment may be empty',
      { navigator: { userAgent: 'Cloudflare-Workers' }, process: { env: {} } },
    ],
  ])('tells %s to pass the binding', (_runtime, globals) => {
    expect(advise(globals)).toContain('pass the binding, pass({ env }).');
  });

  it.each([
    ['Node', { process: { env: {}, versions: { node: '20.0.0' } } }],
    ['Deno', { Deno: { version: { deno: '2.0.0' } }, process: { env: {} } }],
  ])('is empty for %s', (_runtime, globals) => {
    expect(advise(globals)).toBe('');
  });
});
