import { describe, expect, it } from 'vitest';
import { replyJson, startHttpServer } from '../../test/local-server.js';
import { startProxy } from '../../test/proxy-server.js';
import { get, sendOptions } from '../../test/transports.js';
import { createUndiciTransport } from './undici-transport.js';

describe('the exceptions of a proxy (NO_PROXY)', () => {
  it.each([
    ['', '127.0.0.1', 'through the proxy'],
    ['127.0.0.1', '127.0.0.1', 'directly'],
    ['127.0.0.1:{port}', '127.0.0.1', 'directly'],
    ['127.0.0.1:1', '127.0.0.1', 'through the proxy'],
    ['example.com, localhost', 'localhost', 'directly'],
    ['example.com localhost', 'localhost', 'directly'],
    ['LOCALHOST', 'localhost', 'directly'],
    ['.localhost', 'localhost', 'directly'],
    ['*.localhost', 'localhost', 'directly'],
    ['host', 'localhost', 'through the proxy'],
    ['localhost', '127.0.0.1', 'through the proxy'],
    ['*', '127.0.0.1', 'directly'],
  ])('%j let requests to %s go %s', async (written, host, way) => {
    await using proxy = await startProxy();
    await using server = await startHttpServer((_request, response) => replyJson(response, {}));
    const { port } = new URL(server.url);
    const exceptions = written.replace('{port}', port);
    const transport = createUndiciTransport({
      proxy: { environmentUrl: proxy.url, exceptions },
    });
    const { status } = await transport.send(get(`http://${host}:${port}/`), sendOptions());
    expect(status).toBe(200);
    expect(proxy.tunnels).toHaveLength(way === 'directly' ? 0 : 1);
    await transport.close();
  });
});
