import { describe, expect, it, test } from 'vitest';
import { listen } from './listen.js';

describe('listen', () => {
  it('opens a free port on the loopback interface until it is closed', async () => {
    const server = await listen((_incoming, outgoing) => outgoing.end('hello'));
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(server.url)).text()).toBe('hello');
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('closes connections that are in use', async () => {
    let received: () => void = () => {};
    const arrival = new Promise<void>((resolve) => {
      received = resolve;
    });
    const server = await listen(() => received());
    const hanging = expect(fetch(server.url)).rejects.toThrow();
    await arrival;
    await server.close();
    await hanging;
  });

  it('says that a port is taken, and what to do', async () => {
    const server = await listen(() => {});
    const port = Number(new URL(server.url).port);
    await expect(listen(() => {}, { port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use. Stop the other server, or choose another port (0: any free port).`,
    );
    await server.close();
  });

  it('says that an address is not one of this machine', async () => {
    await expect(listen(() => {}, { host: '192.0.2.1' })).rejects.toThrow(
      'Cannot listen on 192.0.2.1, port 0: ',
    );
  });

  test.each(['', ' ', null, 5])(
    'rejects the host %j, which Node would resolve to every interface',
    async (host) => {
      await expect(listen(() => {}, { host: host as string })).rejects.toThrow(
        /^Invalid host .*: it must be a name or an address, such as 127\.0\.0\.1/,
      );
    },
  );

  test.each([-1, 65_536, 1.5, Number.NaN])('refuses the port %d', async (port) => {
    await expect(listen(() => {}, { port })).rejects.toThrow('Invalid port');
  });
});
