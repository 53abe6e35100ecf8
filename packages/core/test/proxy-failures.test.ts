import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findClosedPort } from './local-server.js';
import { startProxy } from './proxy-server.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { replyInTurn } from './test-server.js';

const withUser = (url: string) => url.replace('http://', 'http://user:pass%20w%C3%B6rd@');

/** Makes a call through a proxy, with credentials for it, and keeps all that is shown of the failure. */
const failThrough = async (proxyUrl: string) => {
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => lines.push(line);
  const { client, received } = await connect(replyInTurn({}), {
    proxy: withUser(proxyUrl),
    logger: { debug: log, info: log, warn: log, error: log },
    logLevel: 'debug',
  });
  const error = await failureOf(client.call(operations.create, { body: { name: 'a' } }));
  expect(received).toHaveLength(0);
  expect(lines).not.toHaveLength(0);
  const shown = `${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}${inspect(lines, { depth: 9 })}`;
  return { error, shown, attempts: error.attempts as object[] };
};

describe('a proxy that wants other credentials (407)', () => {
  it('ends the call at once, and says which option to change', async () => {
    await using proxy = await startProxy(407);
    const { error } = await failThrough(proxy.url);
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: 'proxy_authentication_required',
      requestSent: 'no',
      status: undefined,
    });
    expect(error.message).toContain(
      `The proxy ${new URL(proxy.url).host} requires valid credentials`,
    );
    expect(error.message).toContain('(407), so nothing was sent.');
    expect(error.message).toContain(
      'before its host in the option proxy, or in the variable HTTPS_PROXY',
    );
    expect(proxy.tunnels).toHaveLength(1);
  });
});

describe('a proxy that opens no tunnel', () => {
  it('is asked again, as nothing was sent, and named', async () => {
    await using proxy = await startProxy(502);
    const { error, attempts } = await failThrough(proxy.url);
    expect(error).toMatchObject({ name: 'ConnectionError', code: 'proxy_refused' });
    expect(error.message).toMatch(
      /^The proxy 127\.0\.0\.1:\d+ did not open a tunnel to 127\.0\.0\.1:/,
    );
    expect(error.message).toContain('(status 502), so nothing was sent. Check the option proxy');
    expect(attempts).toHaveLength(4);
    expect(proxy.tunnels).toHaveLength(4);
  });

  it('is asked once for each attempt when it closes connections, not thousands of times', async () => {
    await using proxy = await startProxy('close');
    const { error, attempts } = await failThrough(proxy.url);
    expect(error).toMatchObject({ code: 'proxy_closed', requestSent: 'no' });
    expect(error.message).toContain(
      'could not be used (closed the connection), so nothing was sent.',
    );
    expect(attempts).toHaveLength(4);
    expect(proxy.tunnels).toHaveLength(4);
  });

  it('is named when it is not there, and not the API', async () => {
    const host = `127.0.0.1:${await findClosedPort()}`;
    const { error } = await failThrough(`http://${host}`);
    expect(error).toMatchObject({ code: 'ECONNREFUSED', requestSent: 'no' });
    expect(error.message).toContain(`The proxy ${host} could not be used (connect ECONNREFUSED`);
    expect(error.message).not.toContain('baseUrl');
  });

  it.each([407, 502, 'close'] as const)(
    '(%s) never has its user or password on errors and in logs',
    async (refusal) => {
      await using proxy = await startProxy(refusal);
      const { shown } = await failThrough(proxy.url);
      const header = String(proxy.tunnels[0]?.headers['proxy-authorization']);
      expect(header).toBe(`Basic ${Buffer.from('user:pass wörd').toString('base64')}`);
      expect(shown).toContain('proxy_');
      expect(shown).not.toMatch(/pass%20|pass w|dXNlcj/);
    },
  );
});
