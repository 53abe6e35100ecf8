import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { createListener } from './create-listener.js';
import { listen } from './listen.js';

afterEach(() => {
  vi.useRealTimers();
});

it('reads a body to its end after the response, however slow the client is', async () => {
  const listener = createListener({ respond: () => new Response(null, { status: 413 }) });
  const server = await listen(listener);
  const { hostname, port } = new URL(server.url);
  const client = connect(Number(port), hostname).setEncoding('utf8');
  const closed = new AbortController();
  client.once('close', () => closed.abort());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (let count = 0; count < 2; count++) {
    client.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx');
    expect((await once(client, 'data', closed))[0]).toMatch(/^HTTP\/1\.1 413 /);
    vi.advanceTimersByTime(60_000);
    client.write('x'.repeat(99));
  }
  client.destroy();
  await server.close();
});
