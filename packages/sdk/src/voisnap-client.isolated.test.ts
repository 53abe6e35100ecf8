import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a client is closed by a compiled await using where the platform has no Symbol.asyncDispose', async () => {
  const real = Symbol;
  const get = (_target: object, name: string | symbol) =>
    name === 'asyncDispose' ? undefined : Reflect.get(real, name);
  vi.stubGlobal('Symbol', new Proxy(Symbol.bind(undefined), { get }));
  vi.resetModules();
  const { VoisnapClient } = await import('./voisnap-client.js');
  const client = new VoisnapClient({ apiKey: 'vsnp_sb_1' }) as unknown as Record<
    symbol,
    () => unknown
  >;
  await client[Symbol.for('Symbol.asyncDispose')]?.();
  await expect(
    (client as unknown as InstanceType<typeof VoisnapClient>).request({
      method: 'GET',
      path: '/agents',
    }),
  ).rejects.toThrow('closed');
  expect('undefined' in client).toBe(false);
});
