import { once } from 'node:events';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { HttpClient } from '../src/index.js';
import { startProxy } from './proxy-server.js';
import { sendByEnvironment } from './send-by-environment.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { replyInTurn } from './test-server.js';

const withUser = (url: string) => url.replace('http://', 'http://user:pass%20w%C3%B6rd@');
const thing = { path: { id: 'thg_1' } };

describe('a proxy', () => {
  it('carries every request in a tunnel, and learns nothing but where to', async () => {
    await using proxy = await startProxy();
    const { client, server, received } = await connect(replyInTurn({}), { proxy: proxy.url });
    await client.call(operations.get, thing);
    await client.call(operations.create, { body: { name: 'a' } });
    expect(received.map(({ path }) => path)).toEqual(['/api/v1/things/thg_1', '/api/v1/things']);
    const targets = new Set(proxy.tunnels.map(({ target }) => target));
    expect([...targets]).toEqual([new URL(server.url).host]);
    expect(JSON.stringify(proxy.tunnels)).not.toContain('vsnp_sb_secret');
  });

  it('gets the user and the password of its URL, and the API does not', async () => {
    await using proxy = await startProxy();
    const { client, received } = await connect(replyInTurn({}), { proxy: withUser(proxy.url) });
    await client.call(operations.get, thing);
    const sent = String(proxy.tunnels[0]?.headers['proxy-authorization']);
    const [scheme, credentials = ''] = sent.split(' ');
    expect(scheme).toBe('Basic');
    expect(Buffer.from(credentials, 'base64').toString()).toBe('user:pass wörd');
    expect(received[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  it('is left when the client is closed', async () => {
    await using proxy = await startProxy();
    const { client } = await connect(replyInTurn({}), { proxy: proxy.url });
    await client.call(operations.get, thing);
    const closed = [...proxy.sockets].map((socket) => once(socket, 'close'));
    expect(closed).not.toHaveLength(0);
    await client.close();
    await Promise.all(closed);
    expect(proxy.sockets.size).toBe(0);
  });

  it('shows no password when its client is printed', () => {
    const client = new HttpClient({ apiKey: 'key', proxy: withUser('http://proxy.example:3128') });
    expect(
      `${inspect(client, { showHidden: true, depth: 9 })}${JSON.stringify(client)}`,
    ).not.toMatch(/pass|dXNlcj/);
  });
});

describe('the proxies of the environment', () => {
  it.each([
    ['HTTP_PROXY', { NO_PROXY: 'example.com' }, 1],
    ['HTTP_PROXY', { NO_PROXY: 'example.com,127.0.0.1' }, 0],
    ['HTTP_PROXY', { REQUEST_METHOD: 'GET' }, 0],
    ['HTTPS_PROXY', {}, 0],
  ])('%s with %j is asked for %i tunnels', async (name, others, tunnels) => {
    await using proxy = await startProxy();
    const { server } = await connect(replyInTurn({}));
    expect(await sendByEnvironment(server.url, { [name]: proxy.url, ...others })).toEqual({
      number: 1,
    });
    expect(proxy.tunnels).toHaveLength(tunnels);
  });

  it('are checked when the client is made, without showing them', async () => {
    const failing = sendByEnvironment('http://127.0.0.1:1', {
      HTTPS_PROXY: 'user:Pa55word@proxy:3128',
    });
    const { stderr } = await failureOf(failing);
    expect(stderr).toContain("The environment's HTTPS_PROXY is not a URL that begins with http://");
    expect(stderr).not.toContain('Pa55word');
  });
});

describe('the option proxy', () => {
  it.each([
    ['proxy.example:3128', 'proxy is not a URL that begins with http://'],
    ['socks5://user:Pa55word@proxy', 'proxy is not a URL that begins with http://'],
    [true, "Pass 'environment'"],
    ['http://user:%E0%A4Pa55word@proxy', 'not encoded as in a URL'],
  ])('refuses %j', (proxy, message) => {
    let error: Error | undefined;
    try {
      new HttpClient({ apiKey: 'key', proxy: proxy as string });
    } catch (thrown) {
      error = thrown as Error;
    }
    expect(error?.name).toBe('ConfigurationError');
    expect(error?.message).toContain(message);
    expect(error?.message).not.toContain('Pa55word');
  });

  it('stands alone: not beside a dispatcher or a fetch', () => {
    const make = () => new HttpClient({ apiKey: 'key', proxy: 'environment', fetch });
    expect(make).toThrow('Both proxy and fetch were passed, and only one can send.');
  });
});
